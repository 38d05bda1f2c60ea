// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.OnceToldHome;
import org.springframework.stereotype.Component;

/// This machine among the machines of an installation: its id names its chain in the access log and
/// is kept in the home, so that a restart continues the chain.
@Component
public class Node {

    private static final int LONGEST_VERSION = 40;

    private final UUID id;

    Node(OnceToldHome home) {
        id = id(home.folder("node").resolve("id"));
    }

    public UUID id() {
        return id;
    }

    /// The version of the software that writes the entry.
    String software() {
        var version =
                Optional.ofNullable(Node.class.getPackage().getImplementationVersion())
                        .orElse("development");
        return version.substring(0, Math.min(version.length(), LONGEST_VERSION));
    }

    private static UUID id(Path file) {
        try {
            if (!Files.exists(file)) Files.writeString(file, UUID.randomUUID() + "\n");
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
