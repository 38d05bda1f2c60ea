// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The assignment of the interviewer ends in the middle of the interview.
@IntegrationTest
class AdmissionModuleTest {

    private static final int RATE = 16_000;
    private static final byte[] SOUND = Sound.noise(8, 3 * RATE);
    private static final List<ChunkUpload> CHUNKS = Sound.chunks(SOUND, RATE);

    @Autowired Recordings recordings;
    @Autowired RecordingDesk desk;
    @Autowired Letterboxes letterboxes;
    @Autowired UploadPasses passes;
    @Autowired AssignmentBook assignments;
    @Autowired AccessGate gate;
    @Autowired TestDecisions decisions;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person interviewer;
    private Person supervisor;
    private StatementId statement;
    private RecordingId id;
    private byte[] key;

    @BeforeEach
    void withdrawInTheMiddle() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        supervisor = people.aPerson(Role.SUPERVISOR, interviewer.unit());
        statement = statements.openedBy(interviewer);
        id = as(() -> recordings.begin(statement, AudioShape.SPEECH));
        key = as(() -> letterboxes.publicKey(id));
        as(() -> recordings.append(id, CHUNKS.get(0)));

        people.doAs(supervisor, () -> assignments.withdraw(statement, interviewer.login()));
    }

    @Test
    void whatIsSaidInItStillComesInAndTheRecordingIsClosedWhole() throws Exception {
        as(() -> passes.issue(id, UUID.randomUUID()));
        assertThat(as(() -> desk.find(id)).chunks()).isEqualTo(1);
        as(() -> recordings.append(id, CHUNKS.get(1)));
        var letter = TestLetters.write(key, id, CHUNKS.get(2));
        assertThat(as(() -> letterboxes.takeIn(id, List.of(letter))).contiguous()).isEqualTo(3);

        var closed = as(() -> recordings.close(id, 3, Digest.over(SOUND).bytes()));

        assertThat(closed.state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void itCanBeEndedWithoutTheDigest() {
        people.doAs(interviewer, () -> recordings.endIncomplete(id));

        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.INCOMPLETE);
    }

    @Test
    void nothingStoredOpensAndNothingNewBegins() {
        var object = Recordings.object(id);
        var why = Justification.of(Purpose.REVIEW);

        assertNothingHere(() -> gate.grant(statement, Deed.HEAR_SOUND, why, object));
        assertNothingHere(() -> recordings.begin(statement, AudioShape.SPEECH));
        people.doAs(interviewer, () -> recordings.endIncomplete(id));
        assertNothingHere(() -> desk.find(id));
    }

    @Test
    void aColleagueWithoutAnAssignmentHandsInNothing() throws Exception {
        var colleague = people.aPerson(Role.INTERVIEWER, interviewer.unit());
        var letter = TestLetters.write(key, id, CHUNKS.get(1));

        assertThatThrownBy(
                        () -> people.as(colleague, () -> letterboxes.takeIn(id, List.of(letter))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> people.doAs(colleague, () -> recordings.endIncomplete(id)))
                .isInstanceOf(Refusal.class);
        assertThat(recordings.find(id).isOpen()).isTrue();
    }

    @Test
    void theWishOfThePersonCountsAllTheSame() throws Exception {
        statements.assign(statement, interviewer, interviewer, Role.INTERVIEWER);
        decisions.refuse(statement, interviewer, Layer.RECORD);
        people.doAs(supervisor, () -> assignments.withdraw(statement, interviewer.login()));
        var letter = TestLetters.write(key, id, CHUNKS.get(1));

        assertThatThrownBy(() -> as(() -> letterboxes.takeIn(id, List.of(letter))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("access.refusal.closed.RECORD"));
    }

    private void assertNothingHere(Supplier<?> attempt) {
        assertThatThrownBy(() -> as(attempt))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private <T> T as(Supplier<T> deed) {
        return people.as(interviewer, deed);
    }
}
