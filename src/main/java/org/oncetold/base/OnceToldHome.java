// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The folder that holds everything this installation keeps on its own disk: database, keyring,
/// models, logs. Only its owner may look into it.
///
/// @param home where it is (`ONCETOLD_HOME`)
/// @param contentDir the agency's own protocols, words and PDF layouts, which go before the shipped
///   ones
/// @param demo whether this is the invented case in a throw-away home
@ConfigurationProperties("oncetold")
public record OnceToldHome(
        @DefaultValue("data") Path home,
        @Nullable Path contentDir,
        @DefaultValue("false") boolean demo) {

    public OnceToldHome {
        home = home.toAbsolutePath().normalize();
    }

    /// The agency's own content, where it has some.
    public Optional<Path> ownContent() {
        return Optional.ofNullable(contentDir);
    }

    /// A folder below the home, made if it is missing, readable by its owner only.
    public Path folder(String name) {
        var folder = home.resolve(name);
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
        return folder;
    }
}
