// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the end of the log is kept.
///
/// @param anchor the folder to which checkpoints are added; best on another machine or on a medium
///   that can only be written once. Without it, a folder in the home.
/// @param checkpointEvery how often a checkpoint is made when something was written
/// @param checkpointAfter after so many entries one is due, even if that time is not over
@ConfigurationProperties("oncetold.access")
record AccessSettings(
        @Nullable Path anchor,
        @DefaultValue("1m") Duration checkpointEvery,
        @DefaultValue("1000") int checkpointAfter) {

    Optional<Path> ownAnchor() {
        return Optional.ofNullable(anchor);
    }
}
