// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// One session on two pages: what is done on one is so on the other.
@IntegrationTest
class TwoRoomsTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired OpenRooms rooms;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;
    private FakeRecorder recorder;
    private Room recording;
    private Room nextDoor;
    private FakeCard.ListeningPage page;
    private FakeCard.ListeningPage otherPage;

    @BeforeEach
    void openTheSameSessionTwice() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        var interview = people.as(ines, () -> interviews.plan(wanted, WHY));
        recording = open(interview, recorder);
        people.doAs(ines, () -> Planned.fully(recording.interview()));
        press(recording, RoomKey.NEXT);
        nextDoor = open(interview, new FakeRecorder(recordings, statement));
        page = enter(recording);
        otherPage = enter(nextDoor);
    }

    @Test
    void aPauseNextDoorRestsThisRoomToo() {
        press(nextDoor, RoomKey.PAUSE);
        page.catchUp(() -> recording.state() == InterviewState.PAUSED);

        assertThat(recorder.did()).endsWith("pause");

        press(recording, RoomKey.PAUSE);
        otherPage.catchUp(() -> nextDoor.state() == InterviewState.IN_SESSION);
    }

    @Test
    void aStepShownHereIsTheStepNextDoor() {
        press(recording, RoomKey.NEXT);

        otherPage.catchUp(
                () -> nextDoor.interview().current().equals(recording.interview().current()));
        assertThat(nextDoor.interview().current()).isPresent();
    }

    @Test
    void anEndNextDoorClosesTheMicrophoneHere() {
        press(nextDoor, RoomKey.STOP);
        press(nextDoor, RoomKey.STOP);
        people.doAs(ines, () -> nextDoor.wayOut().later());
        page.catchUp(() -> recording.state() == InterviewState.ENDED);

        assertThat(recorder.did()).endsWith("finish");
        assertThat(recording.wayOut().safe()).isTrue();
    }

    @Test
    void aPageThatWasOpenBeforeTheSessionLetsGoOfItsMicrophone() {
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        var interview = people.as(ines, () -> interviews.plan(wanted, WHY));
        var here = new FakeRecorder(recordings, statement);
        var there = new FakeRecorder(recordings, statement);
        var beginning = open(interview, here);
        var early = open(interview, there);
        enter(beginning);
        var earlyPage = enter(early);

        people.doAs(ines, () -> Planned.fully(beginning.interview()));
        press(beginning, RoomKey.NEXT);
        earlyPage.catchUp(() -> early.state() == InterviewState.IN_SESSION);

        assertThat(there.did()).containsExactly("let go");
        assertThat(here.did()).containsExactly("begin");
    }

    private Room open(InterviewId interview, FakeRecorder with) {
        return people.as(
                ines, () -> new Room(interviews.open(interview, WHY), with, new FakeScreen()));
    }

    private FakeCard.ListeningPage enter(Room room) {
        var entered = new FakeCard.ListeningPage(room, ines, people);
        rooms.enter(room.interview().facts().id(), entered);
        return entered;
    }

    private void press(Room room, RoomKey key) {
        people.doAs(ines, () -> room.press(key));
    }
}
