// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the embedded database runs. Without any setting it keeps its data below the home and its
/// programs beside them; `spring.datasource.url` takes a server of the agency's own instead.
///
/// @param programs where the MariaDB programs are unpacked (350 MB), for installations that share
///   them
/// @param bufferPoolMegabytes memory for InnoDB's buffer pool, in MiB
/// @param checkDurability whether a server that may lose acknowledged work is refused
@ConfigurationProperties("oncetold.database")
record DatabaseSettings(
        @Nullable Path programs,
        @DefaultValue("128") int bufferPoolMegabytes,
        @DefaultValue("true") boolean checkDurability) {

    Optional<Path> sharedPrograms() {
        return Optional.ofNullable(programs);
    }
}
