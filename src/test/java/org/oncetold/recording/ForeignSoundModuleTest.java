// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// A file fills its recording itself: nobody sends anything else into it, or ends it half-way.
@IntegrationTest
class ForeignSoundModuleTest {

    private static final int RATE = 16_000;
    private static final List<ChunkUpload> CHUNKS = Sound.chunks(Sound.noise(8, 2 * RATE), RATE);

    @Autowired Recordings recordings;
    @Autowired Letterboxes letterboxes;
    @Autowired Markers markers;
    @Autowired Appending appending;
    @Autowired Erasure erasure;
    @Autowired Caretaker caretaker;
    @Autowired TestImports imports;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void anImportIsHalfWay() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
        id = imports.begun(interviewer, statement).id();
        appending.append(id, CHUNKS.subList(0, 1), _ -> {});
    }

    @Test
    void takesNoChunkOfARecorder() {
        assertNoRecorder(() -> recordings.append(id, CHUNKS.getLast()));
        assertNoRecorder(() -> recordings.append(id, CHUNKS.getFirst()));
        assertThat(recordings.find(id).stored()).isOne();
    }

    @Test
    void takesNoLetterAndHasNoLetterbox() {
        assertNoRecorder(() -> letterboxes.publicKey(id));
        assertNoRecorder(
                () -> letterboxes.takeIn(id, List.of(new KeptLetter(1, RATE, RATE, new byte[99]))));
    }

    @Test
    void takesNoMarkOfARecorder() {
        assertNoRecorder(
                () -> markers.addWhileOpen(id, 1, MarkerKind.MASKED, Confidential.of("A reason")));
    }

    @Test
    void isNotClosedByASender() {
        var digest = Digest.over(CHUNKS.getFirst().bytes()).bytes();

        assertNoRecorder(() -> recordings.close(id, 1, digest));
        assertNoRecorder(() -> recordings.endIncomplete(id));

        assertThat(recordings.find(id).isOpen()).isTrue();
    }

    @Test
    void isNotErasedOnceItHasEnded() {
        caretaker.endInterruptedImports();
        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.INCOMPLETE);

        assertKey("recording.refusal.takenInAlready", () -> erasure.erase(id));

        assertThat(recordings.find(id).stored()).isOne();
        assertThat(sound()).isEqualTo(CHUNKS.getFirst().bytes());
    }

    private byte[] sound() {
        try (var sound = recordings.open(id, imports.grant(interviewer, statement, id))) {
            return sound.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertNoRecorder(Runnable attempt) {
        assertKey("recording.refusal.noRecorder", () -> people.doAs(interviewer, attempt));
    }

    private static void assertKey(String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> {
                            assertThat(it.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            assertThat(it.key()).isEqualTo(key);
                        });
    }
}
