// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.base.OnceToldHome;

/// A checkpoint as it is written, signed, kept in the anchor and read again.
class CheckpointTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.120Z");

    private final NoteKey key = new TestNoteKey("oncetold/one/access-log");
    @TempDir Path folder;

    @Test
    void readsWhatItSigned() {
        var note = checkpoint(7, 3).note(key);

        var read = Checkpoint.read(note, key).orElseThrow();

        assertThat(read.number()).isEqualTo(7);
        assertThat(read.note(key)).isEqualTo(note);
        assertThat(read.end(read.chains().getFirst().chain()).next()).isEqualTo(3);
    }

    @Test
    void doesNotReadWhatAnybodyChangedOrAnotherKeySigned() {
        var note = checkpoint(7, 50).note(key);
        var other = new TestNoteKey(key.name());

        for (var at = 0; at < note.length(); at++) {
            var letter = note.charAt(at) == 'A' ? 'B' : 'A';
            var changed = note.substring(0, at) + letter + note.substring(at + 1);
            assertThat(Checkpoint.read(changed, key)).as("letter %d", at).isEmpty();
        }
        assertThat(Checkpoint.read(note, other)).isEmpty();
        assertThat(Checkpoint.read("", key)).isEmpty();
    }

    @Test
    void theAnchorGivesTheNewestBackAcrossMonths() throws IOException {
        var anchor = anchor();
        anchor.begin();
        assertThat(anchor.newest()).isEmpty();

        for (var number = 1; number <= 3; number++) {
            var checkpoint = checkpoint(number, number, NOON.plus(Duration.ofDays(20L * number)));
            anchor.add(checkpoint, checkpoint.note(key));
        }

        assertThat(anchor.newest().orElseThrow().number()).isEqualTo(3);
        assertThat(folder.resolve("checkpoints-2027-01.txt")).exists();
        assertThat(folder.resolve("public-key.pem")).exists();
    }

    @Test
    void theAnchorPassesOverWhatACrashToreAndWhatIsNotOurs() throws IOException {
        var anchor = anchor();
        var first = checkpoint(1, 10);
        anchor.add(first, first.note(key));
        var foreign = checkpoint(9, 10).note(new TestNoteKey("oncetold/two/access-log"));
        var torn = checkpoint(2, 20).note(key).substring(0, 90);
        var file = folder.resolve("checkpoints-2026-11.txt");
        Files.writeString(file, "\n" + foreign + "\n\n" + torn, StandardOpenOption.APPEND);

        assertThat(anchor.newest().orElseThrow().number()).isEqualTo(1);

        var second = checkpoint(2, 21);
        anchor.add(second, second.note(key));
        assertThat(anchor.newest().orElseThrow().endsLike(second.chains())).isTrue();
    }

    @Test
    void aFolderWithoutTheKeyOfThisInstallationIsNotTheAnchor() throws IOException {
        var anchor = anchor();
        assertThat(anchor.isThere()).as("an empty folder, as under a share").isFalse();

        Files.writeString(
                folder.resolve("public-key.pem"),
                PublicKeyFile.pem(new TestNoteKey(key.name()).publicKey()));
        assertThat(anchor.isThere()).as("another installation's").isFalse();

        Files.delete(folder.resolve("public-key.pem"));
        anchor.begin();
        assertThat(anchor.isThere()).isTrue();
    }

    private Anchor anchor() {
        var settings = new AccessSettings(folder, Duration.ofMinutes(1), 1_000);
        return new Anchor(settings, new OnceToldHome(folder, null, false), key);
    }

    private static Checkpoint checkpoint(long number, long entries) {
        return checkpoint(number, entries, NOON);
    }

    private static Checkpoint checkpoint(long number, long entries, Instant at) {
        var head = new Checkpoint.Head(UUID.randomUUID(), entries, new byte[32]);
        return new Checkpoint(number, at, new byte[0], List.of(head));
    }
}
