// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncetold.base.OnceToldHome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The checkpoints outside the database, one file a month that is only added to. Whoever can change
/// the database and not this folder cannot cut the log unseen, so it belongs on another machine. A
/// share that is not mounted looks like an empty folder: what was chosen as the anchor is the
/// anchor only with the public key of this installation in it.
@Component
class Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(Anchor.class);
    private static final String PUBLIC_KEY = "public-key.pem";
    private static final Pattern MONTH = Pattern.compile("checkpoints-\\d{4}-\\d{2}\\.txt");

    private final Path folder;
    private final boolean isChosen;
    private final NoteKey key;

    Anchor(AccessSettings settings, OnceToldHome home, NoteKey key) {
        this.isChosen = settings.ownAnchor().isPresent();
        this.folder = settings.ownAnchor().orElseGet(() -> home.folder("anchor"));
        this.key = key;
    }

    /// Whether checkpoints can be added.
    boolean isThere() {
        if (!isChosen) return true;
        try {
            var file = folder.resolve(PUBLIC_KEY);
            return Files.exists(file) && Files.readString(file).strip().equals(pem().strip());
        } catch (IOException e) {
            return false;
        }
    }

    /// A new installation takes the chosen folder for its own.
    void begin() throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(PUBLIC_KEY)))
            Files.writeString(folder.resolve(PUBLIC_KEY), pem());
    }

    /// The newest checkpoint that this installation signed. What was torn by a crash is passed
    /// over.
    Optional<Checkpoint> newest() {
        try {
            for (var file : months().reversed()) {
                var found = newest(Files.readString(file));
                if (found.isPresent()) return found;
            }
        } catch (IOException e) {
            LOG.warn("the anchor of the access log cannot be read: {}", e.toString());
        }
        return Optional.empty();
    }

    /// Adds a checkpoint and waits until it is on the disk.
    void add(Checkpoint checkpoint, String note) throws IOException {
        if (!isChosen) begin();
        var month = "checkpoints-" + checkpoint.at().toString().substring(0, 7) + ".txt";
        try (var file =
                FileChannel.open(
                        folder.resolve(month),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            // an empty line on both sides: a note that was torn before ends there
            var bytes = ByteBuffer.wrap(("\n" + note + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(true);
        }
    }

    private Optional<Checkpoint> newest(String notes) {
        var begin = key.name() + "\ncheckpoint ";
        for (var at = notes.lastIndexOf(begin); at >= 0; at = notes.lastIndexOf(begin, at - 1)) {
            var signature = notes.indexOf("\n\n", at);
            var end = signature < 0 ? -1 : notes.indexOf('\n', signature + 2);
            var found = end < 0 ? Optional.<Checkpoint>empty() : read(notes.substring(at, end));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private String pem() {
        return PublicKeyFile.pem(key.publicKey());
    }

    private Optional<Checkpoint> read(String note) {
        return Checkpoint.read(note, key);
    }

    private List<Path> months() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> MONTH.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
