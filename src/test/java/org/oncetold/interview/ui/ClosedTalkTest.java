// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// Who does not wish to talk is not asked to; who no longer wishes to is let go kindly.
@IntegrationTest
class ClosedTalkTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired OpenRooms rooms;
    @Autowired TestDecisions decisions;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final FakeScreen screen = new FakeScreen();
    private FakeRecorder recorder;
    private Person ines;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
    }

    @Test
    void noSessionIsPlannedUntilThePersonWishesToTalk() {
        decisions.refuse(statement, ines, Layer.TALK);

        refused(() -> people.as(ines, this::plan));
        refused(() -> people.as(ines, () -> recordings.begin(statement, AudioShape.SPEECH)));

        decisions.agree(statement, ines, Layer.TALK);
        assertThat(people.as(ines, this::plan)).isNotNull();
    }

    @Test
    void noPlannedSessionBeginsAndNothingIsRecorded() {
        var room = planned();
        decisions.refuse(statement, ines, Layer.TALK);

        press(room, RoomKey.NEXT);
        people.doAs(ines, () -> room.beginning().beginWithoutSound());
        people.doAs(ines, () -> room.beginning().allTheSame("Somebody may be in danger"));

        assertThat(room.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(recorder.did()).isEmpty();
        assertThat(screen.said()).containsOnly("access.refusal.closed.TALK").hasSize(3);
        refused(() -> people.doAs(ines, () -> room.interview().begin(Optional.empty())));
    }

    @Test
    void aRunningSessionOffersTheKindStopAndEndsNothingByItself() {
        var room = planned();
        press(room, RoomKey.NEXT);
        decisions.refuse(statement, ines, Layer.TALK);

        hear(room, new LayerChanged(statement, Layer.TALK));

        assertThat(room.wayOut().talkIsClosed()).isTrue();
        assertThat(room.sheet()).isEqualTo(Sheet.STOP);
        assertThat(room.wayOut().stopping()).isFalse();
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        decisions.agree(statement, ines, Layer.TALK);
        assertThat(room.wayOut().talkIsClosed()).isFalse();
    }

    @Test
    void whoNoLongerWishesToTalkIsNotLedToTheAccount() {
        var room = planned();
        press(room, RoomKey.NEXT);
        assertThat(ahead(room)).contains("free-report", "safe-end");
        decisions.refuse(statement, ines, Layer.TALK);

        hear(room, new LayerChanged(statement, Layer.TALK));
        assertThat(ahead(room)).doesNotContain("practice", "free-report", "topic");
        assertThat(ahead(room)).contains("read-back", "safe-end");

        decisions.agree(statement, ines, Layer.TALK);
        hear(room, new LayerChanged(statement, Layer.TALK));
        assertThat(ahead(room)).contains("free-report");
    }

    @Test
    void whatThePersonDecidedWhileNobodyLookedIsKnownAtTheNextStep() {
        var room = planned();
        press(room, RoomKey.NEXT);
        people.doAs(ines, () -> room.take(step(room, "context")));
        decisions.refuse(statement, ines, Layer.TALK);

        press(room, RoomKey.NEXT);
        assertThat(room.interview().current()).contains(step(room, "context"));
        assertThat(screen.said()).contains("access.refusal.closed.TALK");

        press(room, RoomKey.NEXT);
        assertThat(room.interview().current()).contains(step(room, "read-back"));
    }

    private static Step step(Room room, String id) {
        return room.interview().guide().protocol().step(id).orElseThrow();
    }

    private static List<String> ahead(Room room) {
        return room.interview().course().stepsOf(Phase.Part.DURING).stream().map(Step::id).toList();
    }

    @Test
    void whatIsBeingWrittenStaysWhereItIs() {
        var room = planned();
        press(room, RoomKey.NEXT, RoomKey.NOTE);
        decisions.refuse(statement, ines, Layer.TALK);

        hear(room, new LayerChanged(statement, Layer.TALK));

        assertThat(room.sheet()).isEqualTo(Sheet.NOTE);
    }

    @Test
    void everyOpenRoomHearsOfAChange() {
        var heard = new ArrayList<LayerChanged>();
        var leave = rooms.enter(InterviewId.random(), new Listening(heard));

        decisions.refuse(statement, ines, Layer.TALK);
        leave.run();
        decisions.agree(statement, ines, Layer.TALK);

        assertThat(heard).containsExactly(new LayerChanged(statement, Layer.TALK));
    }

    private record Listening(List<LayerChanged> heard) implements OpenRooms.Door {

        @Override
        public PersonId interviewer() {
            return PersonId.random();
        }

        @Override
        public String words(PersonWish wish) {
            return "";
        }

        @Override
        public void heard(Written written) {}

        @Override
        public void changed(LayerChanged change) {
            heard.add(change);
        }
    }

    private Room planned() {
        var room = people.as(ines, () -> new Room(interviews.open(plan(), WHY), recorder, screen));
        people.doAs(ines, () -> Planned.fully(room.interview()));
        return room;
    }

    private InterviewId plan() {
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        return interviews.plan(wanted, WHY);
    }

    private void press(Room room, RoomKey... keys) {
        people.doAs(ines, () -> List.of(keys).forEach(room::press));
    }

    private void hear(Room room, LayerChanged change) {
        people.doAs(ines, () -> room.heard(change));
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("access.refusal.closed.TALK"));
    }
}
