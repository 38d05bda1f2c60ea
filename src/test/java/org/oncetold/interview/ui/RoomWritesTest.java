// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.card.ui.PairedCards;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.EventLine.Kind;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.NoteKind;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.SessionReport;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the room writes, what it does where it cannot, and how it ends.
@IntegrationTest
class RoomWritesTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Cards cards;
    @Autowired PairedCards paired;
    @Autowired OpenRooms rooms;
    @Autowired Interviews interviews;
    @Autowired Recordings recordings;
    @Autowired AccessGate gate;
    @Autowired TestDecisions decisions;
    @Autowired People directory;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient database;

    private final FakeScreen screen = new FakeScreen();
    private Person ines;
    private StatementId statement;
    private FakeRecorder recorder;
    private Room room;

    @BeforeEach
    void begin() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recorder = new FakeRecorder(recordings, statement);
        begin("adult-peace");
    }

    private void begin(String protocol) {
        var wanted = new NewInterview(statement, protocol, Locale.ENGLISH, List.of());
        room = people.as(ines, () -> entered(interviews.plan(wanted, WHY)));
        as(() -> room.beginning().allTheSame("Somebody may be in danger"));
    }

    private Room entered(org.oncetold.interview.InterviewId id) {
        return new Room(interviews.open(id, WHY), recorder, screen);
    }

    @Requirement(13)
    @Test
    void theSameDistressSeenAgainIsWrittenAgainAndTheStepThatEasesComesAgain() {
        press(RoomKey.DISTRESS_2, RoomKey.NEXT);
        assertThat(current()).isEqualTo("ease");
        press(RoomKey.NEXT);

        press(RoomKey.DISTRESS_2);

        assertThat(kinds()).filteredOn(Kind.DISTRESS::equals).hasSize(2);
        press(RoomKey.NEXT);
        assertThat(current()).isEqualTo("ease");
    }

    @Test
    void whereNoSoundIsKeptStandsOnTheLineWithItsReasonAndIsWrittenOnce() {
        as(() -> recorder.turnMask(true, 32_000));
        assertThat(room.sheet()).isEqualTo(Sheet.MASK);
        as(() -> recorder.turnMask(true, 48_000)); // the page was loaded again
        as(() -> room.masking().because("Talk with her lawyer"));
        assertThat(room.sheet()).isEqualTo(Sheet.NONE);
        assertThat(room.masking().isOn()).isTrue();
        as(() -> recorder.turnMask(false, 80_000));

        assertThat(room.masking().isOn()).isFalse();
        assertThat(room.sheet()).isEqualTo(Sheet.NONE);
        assertThat(kinds()).endsWith(Kind.MASK_BEGAN, Kind.MASK_REASON, Kind.MASK_ENDED);
    }

    @Test
    void aReasonThatNobodyHadAHandForIsAskedForAtTheEnd() {
        as(() -> recorder.turnMask(true, 32_000));
        press(RoomKey.CLOSE);
        as(() -> recorder.turnMask(false, 80_000));

        assertThat(room.sheet()).isEqualTo(Sheet.MASK);
    }

    @Test
    void distressIsWrittenOnABreakToo() {
        as(() -> room.rest().begin("To rest", true));

        press(RoomKey.DISTRESS_1);

        assertThat(kinds()).endsWith(Kind.DISTRESS, Kind.BRANCH_OPENED);
    }

    @Requirement(15)
    @Test
    void aSecondDangerHoldsTheWayUntilItIsWrittenDownAnew() {
        answer(Protocol.ANYTIME, "danger", "yes");
        press(RoomKey.NEXT);
        var danger = room.interview().current().orElseThrow();
        writeDown(danger);
        press(RoomKey.NEXT);
        assertThat(room.interview().heldBy()).isEmpty();

        answer(Protocol.ANYTIME, "danger", "no");
        answer(Protocol.ANYTIME, "danger", "yes");

        assertThat(room.interview().heldBy()).contains(danger);
        writeDown(danger);
        assertThat(room.interview().heldBy()).isEmpty();
    }

    @Test
    void aMarkLeavesWhatIsBeingWritten() {
        press(RoomKey.NOTE, RoomKey.MARK, RoomKey.DISTRESS_1, RoomKey.NEXT);

        assertThat(room.sheet()).isEqualTo(Sheet.NOTE);
    }

    @Test
    void whatCannotBeWrittenIsSaidAndStaysWhereItWasTyped() {
        press(RoomKey.NOTE);
        var written = new AtomicBoolean();
        breakTheLine();

        as(() -> room.notebook().note(NoteKind.WITHOUT_WORDS, "nods", () -> written.set(true)));
        assertThat(screen.said()).endsWith("base.fault.sentence");
        assertThat(written).isFalse();

        mendTheLine();
        as(() -> room.notebook().note(NoteKind.WITHOUT_WORDS, "nods", () -> written.set(true)));
        assertThat(written).isTrue();
        assertThat(kinds()).endsWith(Kind.NOTED);
    }

    @Test
    void aSheetClosesOnlyWhenItsWordsAreWritten() {
        press(RoomKey.BREAK);
        breakTheLine();

        as(() -> room.rest().begin("To rest", true));

        assertThat(room.sheet()).isEqualTo(Sheet.BREAK);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(screen.said()).endsWith("base.fault.sentence");
    }

    @Test
    void whatWasSaidOnABreakStaysUntilItIsWritten() {
        as(() -> room.rest().begin("To rest", true));
        room.rest().meanwhile("spoke of the bus");
        breakTheLine();
        press(RoomKey.NEXT);
        mendTheLine();

        press(RoomKey.NEXT);

        assertThat(session().breaks().getFirst().meanwhile().reveal())
                .isEqualTo("spoke of the bus");
    }

    @Test
    void whatWasSaidOnABreakIsWrittenWhenTheSessionEndsThere() {
        as(() -> room.rest().begin("To rest", true));
        room.rest().meanwhile("spoke of the bus");

        stop();

        assertThat(kinds()).endsWith(Kind.BREAK_ENDED, Kind.ENDED);
        assertThat(session().breaks().getFirst().meanwhile().reveal())
                .isEqualTo("spoke of the bus");
    }

    @Test
    void anyOtherActTakesTheStopBack() {
        press(RoomKey.STOP, RoomKey.STOP, RoomKey.NEXT);
        as(() -> room.wayOut().later());

        assertThat(room.wayOut().stopping()).isFalse();
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(recorder.did()).containsExactly("begin");
    }

    @Test
    void anEndThatCannotBeWrittenClosesTheMicrophoneAndCanBeAskedForAgain() {
        breakTheLine();
        stop();

        assertThat(screen.said()).endsWith("base.fault.sentence");
        assertThat(room.wayOut().closing()).isFalse();
        assertThat(room.wayOut().complete()).isFalse();
        assertThat(recorder.did()).containsExactly("begin", "finish");

        mendTheLine();
        stop();
        assertThat(room.state()).isEqualTo(InterviewState.ENDED);
        assertThat(room.wayOut().complete()).isTrue();
    }

    @Test
    void thatEverySecondIsSafeIsSaidOnlyWhenItIsProven() {
        recorder.keepsTheLastSeconds();

        stop();

        assertThat(room.wayOut().complete()).isTrue();
        assertThat(room.wayOut().safe()).isFalse();
    }

    @Test
    void aPageThatComesBackAfterTheEndSendsWhatIsLeft() {
        as(() ->
                room.interview()
                        .write(Optional.empty(), new org.oncetold.interview.Moment.Ended()));
        recorder.isUnfinished(true);

        var again = people.as(ines, () -> entered(room.interview().facts().id()));
        as(() -> again.wayOut().takeUp());

        assertThat(recorder.did()).containsExactly("begin", "finish");
        assertThat(again.wayOut().safe()).isTrue();
        assertThat(again.wayOut().onLastPage()).isTrue();
    }

    @Test
    void everyStepAfterwardsComesByGoingOn() {
        begin("child-nichd");
        answer(Protocol.ANYTIME, "trafficking-signs", "yes");
        stop();
        as(room::evaluate);

        for (int i = 0; i < 10 && !screen.left(); i++) press(RoomKey.NEXT);

        assertThat(screen.left()).isTrue();
        assertThat(room.interview().course().wasShown("refer")).isTrue();
        assertThat(room.interview().course().wasShown("evaluate")).isTrue();
    }

    @Test
    void aStopFromTheCardBringsTheKindEnding() {
        var card = FakeCard.of(room, ines, cards, rooms, people);

        card.touch(Touch.STOP);

        assertThat(room.sheet()).isEqualTo(Sheet.STOP);
        assertThat(room.wayOut().isKind(step("safe-end"))).isTrue();
        assertThat(room.wayOut().isKind(step("ease"))).isTrue();
        assertThat(room.wayOut().isKind(step("free-report"))).isFalse();
    }

    @Test
    void theCardSaysThatItIsRecordedOnlyWhileItIs() {
        var card = new RoomCard(room, cards, paired, directory, ines);
        card.refresh();
        assertThat(shownAsRecorded()).isTrue();

        decisions.refuse(statement, ines, Layer.RECORD);
        card.refresh();
        assertThat(shownAsRecorded()).isFalse();

        decisions.agree(statement, ines, Layer.RECORD);
        recorder.halts();
        card.refresh();
        assertThat(shownAsRecorded()).isFalse();
    }

    private boolean shownAsRecorded() {
        return cards.shown(room.interview().facts().id().value()).recording().orElseThrow();
    }

    private void breakTheLine() {
        database.sql("UPDATE sealed_line_end SET length = length + 1 WHERE object_id = ?")
                .param(Ids.bytes(room.interview().facts().id().value()))
                .update();
    }

    private void mendTheLine() {
        database.sql("UPDATE sealed_line_end SET length = length - 1 WHERE object_id = ?")
                .param(Ids.bytes(room.interview().facts().id().value()))
                .update();
    }

    private void writeDown(Step danger) {
        for (var field : danger.mustRecord())
            answer(danger.id(), field.id(), field instanceof RecordField.Time ? "14:30" : "Mona");
    }

    private void answer(String step, String field, String value) {
        var ref = new FieldRef(step, field);
        var kind = room.interview().guide().protocol().field(ref).orElseThrow();
        as(() -> room.notebook().answer(ref, kind, value));
    }

    private Step step(String id) {
        return room.interview().guide().protocol().step(id).orElseThrow();
    }

    private String current() {
        return room.interview().current().map(Step::id).orElse("");
    }

    private void stop() {
        press(RoomKey.STOP, RoomKey.STOP);
        as(() -> room.wayOut().later());
    }

    private List<Kind> kinds() {
        return session().timeline().stream().map(EventLine::kind).toList();
    }

    private SessionReport session() {
        return people.as(
                ines,
                () -> {
                    var grant = gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
                    return interviews.report(statement, grant).sessions().getLast();
                });
    }

    private void press(RoomKey... keys) {
        as(() -> List.of(keys).forEach(room::press));
    }

    private void as(Runnable work) {
        people.doAs(ines, work);
    }
}
