// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.UploadPasses;
import org.oncetold.recording.ui.AnotherWanted;
import org.oncetold.recording.ui.AudioRecorder;
import org.oncetold.recording.ui.RecorderChanged;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// The microphone runs when the session has begun, and not before.
@IntegrationTest
class BeginningTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final UUID DEVICE = UUID.randomUUID();

    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired UploadPasses passes;
    @Autowired ObjectProvider<AudioRecorder> microphones;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;
    private InterviewId interview;

    @BeforeEach
    void planASession() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        interview = people.as(ines, () -> interviews.plan(wanted, WHY));
        people.doAs(ines, () -> Planned.fully(interviews.open(interview, WHY)));
    }

    @Test
    void theMicrophoneWaitsUntilTheSessionStandsOnTheLine() {
        var recorder = new FakeRecorder(recordings, statement);
        var late = page(recorder, new FakeScreen());
        press(page(new FakeRecorder(recordings, statement), new FakeScreen()));

        press(late);

        assertThat(recorder.did()).containsExactly("call off");
    }

    @Test
    void whatTwoBeginAtOnceIsRecordedOnceAndTheOtherEndsEmpty() {
        var screen = new FakeScreen();
        var first = page(recorder(), new FakeScreen());
        var second = page(recorder(), screen);

        press(first);
        press(second);

        assertThat(screen.said()).containsExactly("interview.refusal.state");
        assertThat(first.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(recordings.of(statement))
                .extracting(Recording::state)
                .containsExactlyInAnyOrder(RecordingState.OPEN, RecordingState.INCOMPLETE);
        assertThat(interviews.facts(interview).recording())
                .map(recordings::find)
                .hasValueSatisfying(it -> assertThat(it.isOpen()).isTrue());
    }

    @Test
    void whatStayedOpenIsTakenAgainWhenNobodyKnowsWhetherItBegan() {
        var recorder = recorder();

        var opened = people.as(ines, recorder::open);

        assertThat(people.as(ines, recorder::open)).isEqualTo(opened);
        assertThat(recordings.of(statement)).hasSize(1);
    }

    @Test
    void whereTheRecordingTakesNoMoreThisDeviceGoesOnInAnotherThatTheLineNames() {
        var microphone = microphones.getObject();
        press(page(recorder(microphone), new FakeScreen()));
        var first = recording();

        goOn(microphone);

        assertThat(recording()).isNotEqualTo(first);
        assertThat(recordings.find(recording()).isOpen()).isTrue();
        people.doAs(ines, () -> passes.issue(recording(), DEVICE));
        assertThatThrownBy(
                        () -> people.as(ines, () -> passes.issue(recording(), UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatTheLineDoesNotNameIsNotRecorded() {
        var microphone = microphones.getObject();
        press(page(recorder(microphone), new FakeScreen()));
        var first = recording();
        people.doAs(
                ines,
                () -> interviews.open(interview, WHY).write(Optional.empty(), new Moment.Ended()));

        goOn(microphone);

        assertThat(recording()).isEqualTo(first);
        assertThat(recordings.of(statement))
                .filteredOn(made -> !made.id().equals(first))
                .extracting(Recording::state)
                .containsExactly(RecordingState.INCOMPLETE);
    }

    @Test
    void aPageThatIsLoadedAgainTakesNoRecordingOfSomebodyElse() {
        press(page(recorder(), new FakeScreen()));
        var noor = people.aPerson(Role.INTERVIEWER);
        statements.assign(statement, ines, noor, Role.INTERVIEWER);
        people.doAs(noor, () -> recordings.begin(statement, AudioShape.SPEECH));
        people.doAs(ines, () -> recordings.endIncomplete(recording()));

        assertThat(recorder().isUnfinished()).isFalse();
    }

    @Test
    void whatEndsBeforeThereIsAnySoundHasLostNone() {
        var microphone = microphones.getObject();
        var recorder = recorder(microphone);
        press(page(recorder, new FakeScreen()));

        people.doAs(
                ines,
                () ->
                        ComponentUtil.fireEvent(
                                microphone,
                                new RecorderChanged(
                                        microphone, true, "idle", "nothing", "UNKNOWN")));

        assertThat(recordings.find(recording()).state()).isEqualTo(RecordingState.INCOMPLETE);
        assertThat(recorder.isUnfinished()).isFalse();
    }

    private RecordingId recording() {
        return interviews.facts(interview).recording().orElseThrow();
    }

    private void goOn(AudioRecorder microphone) {
        var wanted = new AnotherWanted(microphone, true, DEVICE.toString());
        people.doAs(ines, () -> ComponentUtil.fireEvent(microphone, wanted));
    }

    private BrowserRecorder recorder() {
        return recorder(microphones.getObject());
    }

    private BrowserRecorder recorder(AudioRecorder microphone) {
        return people.as(
                ines,
                () -> {
                    var facts = interviews.facts(interview);
                    var recorder = new BrowserRecorder(microphone, recordings, facts, false);
                    ComponentUtil.fireEvent(
                            microphone,
                            new RecorderChanged(microphone, false, "ready", "", "UNKNOWN"));
                    return recorder;
                });
    }

    private Room page(Recorder recorder, Screen screen) {
        return people.as(ines, () -> new Room(interviews.open(interview, WHY), recorder, screen));
    }

    private void press(Room room) {
        people.doAs(ines, () -> room.press(RoomKey.NEXT));
    }
}
