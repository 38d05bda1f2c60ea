// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class RunningSoundModuleTest {

    private static final int RATE = 16_000;

    @Autowired Recordings recordings;
    @Autowired RunningSound running;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestDecisions decisions;
    @Autowired TransactionTemplate transaction;

    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void begin() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    @Test
    void handsOnWhatIsTakenInFromNowOn() throws Exception {
        append(0);
        try (var tap = running.open(recordings.find(id), grant(Deed.TRANSCRIBE))) {
            assertThat(tap.takenIn()).isEqualTo(RATE);
            append(2);
            append(1);
            append(2);

            assertThat(numbers(tap, 3)).containsExactly(2L, 1L, 2L);
            assertThat(next(tap)).isEmpty();
            assertThat(tap.takenIn()).isEqualTo(3 * RATE);
        }
    }

    @Test
    void handsOnNothingThatIsNotCommitted() throws Exception {
        try (var tap = running.open(recordings.find(id), grant(Deed.TRANSCRIBE))) {
            transaction.executeWithoutResult(undone -> {
                append(0);
                undone.setRollbackOnly();
            });
            assertThat(next(tap)).isEmpty();

            transaction.executeWithoutResult(_ -> {
                append(0);
                assertThat(tap.takenIn()).isZero();
            });
            assertThat(numbers(tap, 1)).containsExactly(0L);
        }
    }

    @Test
    void whatNobodyTakesMakesWayForWhatIsNew() throws Exception {
        try (var tap = running.open(recordings.find(id), grant(Deed.TRANSCRIBE))) {
            IntStream.range(0, 25).forEach(this::append);

            assertThat(tap.dropped()).isEqualTo(5 * RATE);
            assertThat(numbers(tap, 20)).startsWith(5L).endsWith(24L);
            assertThat(next(tap)).isEmpty();
        }
    }

    @Test
    void opensForAGrantOfSoundAloneAndClosesWithThePersonsWord() {
        var recording = recordings.find(id);
        var reading = grant(Deed.READ_WORDS);
        assertThatThrownBy(() -> running.open(recording, reading)).isInstanceOf(Refusal.class);

        try (var tap = running.open(recording, grant(Deed.TRANSCRIBE))) {
            append(0);
            decisions.refuse(statement, interviewer, Layer.TRANSCRIBE);
            assertThatThrownBy(() -> next(tap)).isInstanceOf(Refusal.class);
        }
    }

    private AccessGrant grant(Deed deed) {
        var why = Justification.of(Purpose.INTERVIEW);
        return people.as(
                interviewer, () -> gate.grant(statement, deed, why, Recordings.object(id)));
    }

    private void append(int number) {
        var chunk = ChunkUpload.of(number, (long) number * RATE, Sound.noise(number, RATE));
        people.doAs(interviewer, () -> recordings.append(id, chunk));
    }

    private static List<Long> numbers(SoundTap tap, int wanted) {
        return IntStream.range(0, wanted)
                .mapToObj(_ -> next(tap).orElseThrow().firstSample() / RATE)
                .toList();
    }

    private static Optional<SoundTap.Piece> next(SoundTap tap) {
        try {
            return tap.next(Duration.ZERO);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
