// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.EventLine.Kind;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.SoundPlace;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// What the person touches on their card stands on the line before the card shows it as known.
@IntegrationTest
class CardTouchTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final int SECOND = 16_000;

    @Autowired Cards cards;
    @Autowired OpenRooms rooms;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired People directory;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final FakeScreen screen = new FakeScreen();
    private Person ines;
    private StatementId statement;
    private Room room;

    @BeforeEach
    void planASession() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        var recorder = new FakeRecorder(recordings, statement);
        var wanted = new NewInterview(statement, "adult-peace", Locale.ENGLISH, List.of());
        room =
                people.as(
                        ines,
                        () ->
                                new Room(
                                        interviews.open(interviews.plan(wanted, WHY), WHY),
                                        recorder,
                                        screen));
        as(() -> Planned.fully(room.interview()));
    }

    @Requirement(3)
    @Test
    void aStopIsOnTheLineAlthoughThePageOfTheRoomHasNoLine() {
        press(RoomKey.NEXT);
        aSecondOfSound();
        rooms.enter(room.interview().facts().id(), new FakeCard.Page(ines.id()));
        var card = FakeCard.pairedWith(room, cards);

        var shown = card.touch(Touch.STOP);

        assertThat(shown.face()).isEqualTo(CardScreen.Face.PAUSED);
        assertThat(state()).isEqualTo(InterviewState.BREAK);
        assertThat(timeline())
                .filteredOn(line ->
                        line.sound()
                                .flatMap(SoundPlace::atSample)
                                .filter(at -> at == SECOND)
                                .isPresent())
                .extracting(EventLine::kind)
                .containsExactly(Kind.PERSON_ASKED, Kind.BREAK_BEGAN);
    }

    @Test
    void whereNoRoomIsOpenNothingIsWrittenAndTheSameTouchComesAgain() {
        press(RoomKey.NEXT);
        var card = FakeCard.pairedWith(room, cards);

        assertThat(kindOf(() -> card.touch(Touch.STOP, 7))).isEqualTo(Refusal.Kind.NOT_NOW);
        assertThat(state()).isEqualTo(InterviewState.IN_SESSION);

        rooms.enter(room.interview().facts().id(), new FakeCard.Page(ines.id()));
        card.touch(Touch.STOP, 7);
        assertThat(state()).isEqualTo(InterviewState.BREAK);
    }

    @Test
    void aTouchThatComesTwiceIsWrittenOnceAndNoneOvertakesALaterOne() {
        press(RoomKey.NEXT);
        var card = card();

        card.touch(Touch.GO_ON, 11);
        card.touch(Touch.STOP, 12);
        card.touch(Touch.STOP, 12);

        assertThat(kindOf(() -> card.touch(Touch.GO_ON, 11))).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(kinds()).containsOnlyOnce(Kind.PERSON_ASKED).doesNotContain(Kind.PERSON_READY);
        assertThat(room.interview().chronicle().waitsForPerson()).isPresent();
    }

    @Test
    void whatIsTriedBeforeTheSessionIsWrittenAndHoldsNothingUp() {
        card().touch(Touch.STOP);

        assertThat(kinds()).endsWith(Kind.PERSON_ASKED);
        assertThat(screen.said()).endsWith("interview.room.personAsked");

        press(RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(room.interview().chronicle().waitsForPerson()).isEmpty();
    }

    @Test
    void whenTheSessionIsOverTheCardIsToldSo() {
        press(RoomKey.NEXT);
        var card = card();
        press(RoomKey.STOP, RoomKey.STOP);
        as(() -> room.wayOut().later());

        assertThat(kindOf(() -> card.touch(Touch.WATER))).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(kinds()).doesNotContain(Kind.PERSON_ASKED);
    }

    @Test
    void aTouchLeavesWhatIsBeingWritten() {
        press(RoomKey.NEXT, RoomKey.NOTE);
        var card = card();

        card.touch(Touch.WATER);
        card.touch(Touch.PAUSE);

        assertThat(room.sheet()).isEqualTo(Sheet.NOTE);
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
    }

    @Test
    void aStopIsWrittenAlthoughTheInterviewerMayWriteNoMore() {
        press(RoomKey.NEXT);
        rooms.enter(room.interview().facts().id(), new FakeCard.Page(ines.id()));
        var card = FakeCard.pairedWith(room, cards);
        people.asAdministrator(() -> directory.deactivate(ines.id()));

        card.touch(Touch.STOP);

        assertThat(state()).isEqualTo(InterviewState.BREAK);
    }

    @Test
    void aTouchIsHeardInItsPlaceWhenTheRoomWroteMeanwhile() {
        press(RoomKey.NEXT);
        var card = card();
        press(RoomKey.MARK);
        card.touch(Touch.PAUSE);
        card.touch(Touch.GO_ON);
        press(RoomKey.NEXT, RoomKey.MARK);

        assertThat(kinds())
                .endsWith(
                        Kind.MARK,
                        Kind.PERSON_ASKED,
                        Kind.BREAK_BEGAN,
                        Kind.PERSON_READY,
                        Kind.BREAK_ENDED,
                        Kind.MARK);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
    }

    private FakeCard card() {
        return FakeCard.of(room, ines, cards, rooms, people);
    }

    private void aSecondOfSound() {
        var recording = room.interview().facts().recording().orElseThrow();
        as(() -> recordings.append(recording, ChunkUpload.of(0, 0, new byte[2 * SECOND])));
    }

    private InterviewState state() {
        return interviews.facts(room.interview().facts().id()).state();
    }

    private List<Kind> kinds() {
        return timeline().stream().map(EventLine::kind).toList();
    }

    private List<EventLine> timeline() {
        return people.as(
                ines,
                () -> {
                    var grant = gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
                    return interviews.report(statement, grant).sessions().getLast().timeline();
                });
    }

    private void press(RoomKey... keys) {
        as(() -> List.of(keys).forEach(room::press));
    }

    private void as(Runnable work) {
        people.doAs(ines, work);
    }

    private static Refusal.Kind kindOf(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run).kind();
    }
}
