// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.Step;
import org.oncetold.recording.Marker;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The keys of the room against the real engine, without a browser.
@IntegrationTest
class RoomViewTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired Markers markers;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final FakeScreen screen = new FakeScreen();
    private Person ines;
    private StatementId statement;
    private FakeRecorder recorder;
    private Room room;

    @BeforeEach
    void enterTheRoom() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
        room =
                people.as(
                        ines,
                        () -> {
                            var wanted =
                                    new NewInterview(
                                            statement, "adult-peace", Locale.ENGLISH, List.of());
                            var id = interviews.plan(wanted, WHY);
                            var interview = interviews.open(id, WHY);
                            Planned.fully(interview);
                            return new Room(interview, recorder, screen);
                        });
    }

    @Test
    void spaceBeginsAndThenGoesFromStepToStep() {
        press(RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(current()).contains("open-record");

        press(RoomKey.NEXT, RoomKey.NEXT);
        assertThat(current()).contains("ground-rules");
        press(RoomKey.BACK);
        assertThat(current()).contains("welcome");
    }

    @Test
    void everyStepIsStampedWhereTheRecordingStands() {
        press(RoomKey.NEXT);
        recorder.at(16_000);
        press(RoomKey.NEXT, RoomKey.MARK, RoomKey.BACK);

        assertThat(marks())
                .extracting(Marker::kind)
                .containsExactly(
                        MarkerKind.STEP_SHOWN,
                        MarkerKind.STEP_SHOWN,
                        MarkerKind.MARK,
                        MarkerKind.STEP_BACK);
        assertThat(marks().get(1).atSample()).isEqualTo(16_000);
        assertThat(marks().get(1).detail().reveal()).isEqualTo("welcome");
    }

    @Test
    void pauseRestsTheRecorderAndSpaceGoesOn() {
        press(RoomKey.NEXT, RoomKey.PAUSE);
        assertThat(room.state()).isEqualTo(InterviewState.PAUSED);
        assertThat(recorder.did()).containsExactly("begin", "pause");

        press(RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(recorder.did()).containsExactly("begin", "pause", "resume");
    }

    @Test
    void aBreakKeepsRecordingUnlessChosenOtherwise() {
        press(RoomKey.NEXT, RoomKey.BREAK);
        assertThat(room.sheet()).isEqualTo(Sheet.BREAK);
        as(() -> room.rest().begin("To rest", true));
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
        assertThat(recorder.did()).containsExactly("begin");

        press(RoomKey.NEXT);
        as(() -> room.rest().begin("The person leaves", false));
        assertThat(recorder.did()).containsExactly("begin", "pause");
        assertThat(room.interview().chronicle().lastBreak()).isPresent();
    }

    @Test
    void whatWasSaidInTheBreakComesOntoTheRecord() {
        press(RoomKey.NEXT);
        as(() -> room.rest().begin("To rest", true));
        room.rest().meanwhile("spoke of the bus");
        press(RoomKey.NEXT);

        var session = report().sessions().getFirst();
        assertThat(session.breaks())
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.reason().reveal()).isEqualTo("To rest");
                    assertThat(rest.meanwhile().reveal()).isEqualTo("spoke of the bus");
                    assertThat(rest.until()).isPresent();
                });
    }

    @Test
    void stopNeedsASecondPressAndCanBeTakenBack() {
        press(RoomKey.NEXT, RoomKey.STOP);
        assertThat(room.sheet()).isEqualTo(Sheet.STOP);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);

        press(RoomKey.STOP);
        assertThat(room.wayOut().stopping()).isTrue();
        press(RoomKey.UNDO);
        as(room.wayOut()::later);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
    }

    @Test
    void aConfirmedStopClosesTheRecordingAndLeadsToTheWords() {
        press(RoomKey.NEXT, RoomKey.STOP, RoomKey.STOP);
        as(room.wayOut()::later);

        assertThat(room.state()).isEqualTo(InterviewState.ENDED);
        assertThat(recorder.did()).containsExactly("begin", "finish");
        assertThat(room.wayOut().complete()).isTrue();
        assertThat(room.wayOut().safe()).isTrue();
        press(RoomKey.NEXT);
        assertThat(screen.left()).isTrue();
        assertThat(marks()).extracting(Marker::kind).contains(MarkerKind.STOP);
    }

    @Requirement(13)
    @Test
    void oneTouchOfDistressBringsTheStepThatEases() {
        press(RoomKey.NEXT, RoomKey.DISTRESS_2);

        assertThat(room.interview().course().openBranches()).containsExactly("B-DISTRESS");
        press(RoomKey.NEXT);
        assertThat(current()).contains("ease");
        assertThat(marks()).extracting(Marker::kind).contains(MarkerKind.DISTRESS);
    }

    @Test
    void aSkippedStepKeepsItsReasonAndTheNextOneComes() {
        press(RoomKey.NEXT, RoomKey.SKIP);
        as(() -> room.skip(room.interview().current().orElseThrow(), "said already"));

        assertThat(current()).contains("welcome");
        assertThat(report().sessions().getFirst().steps().getFirst().step()).isEqualTo("plan");
        assertThat(marks())
                .filteredOn(mark -> mark.kind() == MarkerKind.STEP_SKIPPED)
                .singleElement()
                .satisfies(m -> assertThat(m.detail().reveal()).endsWith("said already"));
    }

    @Test
    void anyStepCanBeTakenOutOfOrder() {
        press(RoomKey.NEXT);
        var step = room.interview().guide().protocol().step("topic-board").orElseThrow();
        as(() -> room.take(step));

        assertThat(current()).contains("topic-board");
        assertThat(report().sessions().getFirst().steps())
                .filteredOn(line -> line.step().equals("topic-board"))
                .allMatch(line -> line.reordered());
    }

    @Test
    void topicsToComeBackToComeAndGo() {
        press(RoomKey.NEXT, RoomKey.TOPIC);
        as(() -> room.notebook().addTopic("the bus"));
        as(() -> room.notebook().addTopic("who kept the papers"));
        as(() -> room.notebook().finishTopic("the bus"));

        assertThat(room.interview().chronicle().topics()).containsExactly("who kept the papers");
    }

    @Test
    void withoutAMicrophoneNothingBegins() {
        recorder.takeAway();
        press(RoomKey.NEXT);

        assertThat(room.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(screen.said()).containsExactly("interview.room.cannotRecord");
    }

    @Test
    void somebodyWhoDoesNotWishToBeRecordedIsHeardAllTheSame() {
        as(room.beginning()::beginWithoutSound);
        press(RoomKey.NEXT);

        assertThat(current()).contains("welcome");
        assertThat(room.interview().facts().recording()).isEmpty();
        assertThat(recorder.did()).isEmpty();
    }

    @Test
    void whatDoesNotFitNowDoesNothing() {
        press(RoomKey.MARK, RoomKey.PAUSE, RoomKey.STOP, RoomKey.BACK, RoomKey.BREAK);

        assertThat(room.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(room.sheet()).isEqualTo(Sheet.NONE);
    }

    private void press(RoomKey... keys) {
        as(() -> List.of(keys).forEach(room::press));
    }

    private void as(Runnable work) {
        people.doAs(ines, work);
    }

    private Optional<String> current() {
        return room.interview().current().map(Step::id);
    }

    private List<Marker> marks() {
        return people.as(
                ines,
                () ->
                        markers.of(
                                room.interview().facts().recording().orElseThrow(),
                                gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none())));
    }

    private org.oncetold.interview.InterviewReport report() {
        return people.as(
                ines,
                () ->
                        interviews.report(
                                statement,
                                gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none())));
    }
}
