// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.EventLine.Kind;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SoundPlace;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Marker;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The recording takes no more, and the sound goes on in another one: the line of the session says
/// so, and what follows stands in the new one.
@IntegrationTest
class GoingOnTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final int SECOND = 16_000;

    @Autowired OpenRooms rooms;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired Markers markers;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;
    private InterviewId interview;
    private FakeRecorder recorder;
    private Room room;
    private RecordingId first;

    @BeforeEach
    void aSecondIsRecorded() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        interview = people.as(ines, () -> interviews.plan(wanted, WHY));
        room = page(recorder);
        as(() -> Planned.fully(room.interview()));
        press(RoomKey.NEXT);
        first = newest();
        as(() -> recordings.append(first, ChunkUpload.of(0, 0, Sound.noise(1, SECOND))));
        recorder.at(SECOND / 2);
        press(RoomKey.MARK);
    }

    @Test
    void whatFollowsStandsInTheOtherRecording() {
        var second = people.as(ines, recorder::goesOn);
        recorder.at(300);
        press(RoomKey.MARK);

        assertThat(recorder.did()).endsWith("go on");
        assertThat(newest()).isEqualTo(second);
        assertThat(report().recordings()).containsExactly(first, second);
        assertThat(places(Kind.BEGAN)).containsExactly(at(first, 0));
        assertThat(places(Kind.SOUND_GOES_ON)).containsExactly(at(second, 0));
        assertThat(places(Kind.MARK)).containsExactly(at(first, SECOND / 2), at(second, 300));
    }

    @Test
    void thePicturesOfBothSayWhereItGoesOn() {
        var second = people.as(ines, recorder::goesOn);

        assertThat(marks(first).getLast().kind()).isEqualTo(MarkerKind.GOES_ON);
        assertThat(marks(first).getLast().atSample()).isEqualTo(SECOND);
        assertThat(marks(second)).extracting(Marker::kind).containsExactly(MarkerKind.GONE_ON);
    }

    @Test
    void aPageThatIsLoadedAgainKnowsIt() {
        var second = people.as(ines, recorder::goesOn);
        var noor = people.aPerson(Role.INTERVIEWER);
        statements.assign(statement, ines, noor, Role.INTERVIEWER);
        people.as(noor, () -> new FakeRecorder(recordings, statement).open());

        var again = page(recorder);

        assertThat(again.interview().facts().recording()).contains(second);
    }

    @Test
    void aPageNextDoorFollows() {
        var nextDoor = new FakeRecorder(recordings, statement);
        var other = page(nextDoor);
        var listening = new FakeCard.ListeningPage(other, ines, people);
        rooms.enter(interview, listening);

        var second = people.as(ines, recorder::goesOn);
        listening.catchUp(() -> other.interview().facts().recording().equals(Optional.of(second)));

        assertThat(nextDoor.did()).containsExactly("let go");
    }

    @Test
    void whereTheSessionIsOverItDoesNotGoOn() {
        people.doAs(
                ines, () -> page(recorder).interview().write(Optional.empty(), new Moment.Ended()));

        people.as(ines, recorder::goesOn);

        assertThat(recorder.did()).endsWith("stay");
        assertThat(newest()).isEqualTo(first);
    }

    @Test
    void aMaskThatIsOnIsOnFromTheBeginningOfTheOther() {
        as(() -> recorder.turnMask(true, SECOND / 2));
        var second = people.as(ines, recorder::goesOn);
        as(() -> room.masking().because("Talk with her lawyer"));

        assertThat(room.masking().isOn()).isTrue();
        assertThat(places(Kind.MASK_REASON)).containsExactly(at(second, 0));
        assertThat(marks(second))
                .filteredOn(mark -> mark.kind() == MarkerKind.MASKED)
                .extracting(Marker::atSample)
                .containsExactly(0L);
    }

    private Room page(FakeRecorder with) {
        return people.as(
                ines, () -> new Room(interviews.open(interview, WHY), with, new FakeScreen()));
    }

    private RecordingId newest() {
        return interviews.facts(interview).recording().orElseThrow();
    }

    private SessionReport report() {
        var object = ObjectRef.of("interview", interview.value());
        return people.as(
                ines, () -> interviews.report(statement, grant(object)).sessions().getFirst());
    }

    private AccessGrant grant(ObjectRef object) {
        return gate.grant(statement, Deed.READ_INTERVIEW, WHY, object);
    }

    private List<SoundPlace> places(Kind kind) {
        return report().timeline().stream()
                .filter(line -> line.kind() == kind)
                .map(EventLine::sound)
                .map(Optional::orElseThrow)
                .toList();
    }

    private static SoundPlace at(RecordingId recording, long sample) {
        return new SoundPlace(recording, Optional.of(sample));
    }

    private List<Marker> marks(RecordingId recording) {
        var object = ObjectRef.of("recording", recording.value());
        return people.as(ines, () -> markers.of(recording, grant(object)));
    }

    private void press(RoomKey key) {
        as(() -> room.press(key));
    }

    private void as(Runnable deed) {
        people.doAs(ines, deed);
    }
}
