// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.interview.Addendum;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.Exhibit;
import org.oncetold.interview.Exhibits;
import org.oncetold.interview.Form;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.NoteKind;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Plan.Gap;
import org.oncetold.interview.RepeatCounts;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SoundPlace;
import org.oncetold.interviewee.Observations;
import org.oncetold.interviewee.SamePerson;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;
import org.oncetold.protocol.StepSheet;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// What the room does for the person, before, during and after: against the real engine and
/// database, without a browser.
@IntegrationTest
class CareInTheRoomTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Interviews interviews;
    @Autowired Cards cards;
    @Autowired OpenRooms rooms;
    @Autowired Exhibits exhibits;
    @Autowired Recordings recordings;
    @Autowired SamePerson samePerson;
    @Autowired Observations observations;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private FakeScreen screen;
    private FakeRecorder recorder;
    private Person ines;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        screen = new FakeScreen();
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @Requirement(1)
    @Test
    void anOpenPlanIsSaidCalmlyAndNothingBegins() {
        var room = unplanned();

        press(room, RoomKey.NEXT);

        assertThat(room.sheet()).isEqualTo(Sheet.READY);
        assertThat(room.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(recorder.did()).isEmpty();
    }

    @Test
    void safetyGoesBeforeThePlanAndTheReasonStandsOnTheRecord() {
        var room = unplanned();

        press(room, RoomKey.NEXT);
        as(() -> room.beginning().allTheSame("Somebody may be in danger"));

        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(session().plan().orElseThrow().begunAllTheSame())
                .hasValueSatisfying(reason -> assertThat(reason.reveal()).contains("in danger"));
    }

    @Requirement(2)
    @Test
    void thePlanIsFrozenByItsHashWhenTheSessionBegins() {
        var room = planned();
        var hash = room.interview().plan().sha256();

        press(room, RoomKey.NEXT);
        as(() ->
                room.interview().answer(new FieldRef("plan", "aims"), "another", Optional.empty()));

        var plan = session().plan().orElseThrow();
        assertThat(plan.sha256()).isEqualTo(hash).hasSize(64);
        assertThat(plan.addenda()).isEqualTo(1);
        assertThat(room.interview().plan().sha256()).isNotEqualTo(hash);
    }

    @Requirement(1)
    @Test
    void nobodyIsAskedTwiceWithoutAReason() {
        var first = planned();
        press(first, RoomKey.NEXT);
        as(() -> first.notebook().told("second"));
        stop(first);

        var again = planned();
        assertThat(again.interview().meter().sessions()).isEqualTo(1);
        assertThat(again.interview().meter().toldBefore("Second ")).isPresent();
        assertThat(again.interview().meter().units()).containsExactly(ines.unit());
        assertThat(session().forms())
                .extracting(SessionReport.FormLine::form)
                .containsOnly(Form.WHY_AGAIN);

        press(again, RoomKey.NEXT);
        assertThat(people.as(ines, () -> interviews.counts(List.of(statement))))
                .isEqualTo(new RepeatCounts(1, 1, 2));

        var third = unplanned();
        assertThat(third.interview().plan().gaps())
                .contains(new Gap.OnForm(Form.WHY_AGAIN, "why-from-person"));
    }

    @Requirement(14)
    @Test
    void whatTheSamePersonToldElsewhereCountsToo() {
        var first = planned();
        press(first, RoomKey.NEXT);
        as(() -> first.notebook().told("the journey"));
        stop(first);
        var other = statements.openedBy(ines);
        as(() -> samePerson.link(statement, other, WHY));

        var meter = people.as(ines, () -> interviews.overview(other, reading(other)).meter());

        assertThat(meter.sessions()).isEqualTo(1);
        assertThat(meter.toldBefore("the journey")).isPresent();
    }

    @Requirement(14)
    @Test
    void anotherStatementOfThePersonIsEnteredOnceForEachOpening() {
        var first = planned();
        press(first, RoomKey.NEXT);
        stop(first);
        planned();
        var other = statements.openedBy(ines);
        as(() -> samePerson.link(statement, other, WHY));
        var before = openings();

        people.as(ines, () -> interviews.overview(other, reading(other)));

        assertThat(openings() - before).isEqualTo(1);
    }

    private long openings() {
        return people.as(ines, () -> log.ofStatement(statement)).stream()
                .filter(entry -> entry.action().equals(Deed.READ_INTERVIEW.name()))
                .count();
    }

    @Requirement(14)
    @Test
    void whatIsTakenOffTheListIsNotCountedAsTold() {
        var first = planned();
        press(first, RoomKey.NEXT);
        as(() -> first.notebook().addTopic("the bus"));
        as(() -> first.notebook().addTopic("the rain"));
        as(() -> first.notebook().finishTopic("the bus"));
        as(() -> first.notebook().told("the rain"));
        assertThat(first.interview().chronicle().topics()).isEmpty();
        stop(first);
        assertThat(kinds()).containsOnlyOnce(EventLine.Kind.TOPIC_TOLD);

        var meter = planned().interview().meter();

        assertThat(meter.toldBefore("the bus")).isEmpty();
        assertThat(meter.toldBefore("the rain")).isPresent();
    }

    @Requirement(1)
    @Test
    void whatIsWrittenOnASheetOfThePlanLaterIsAnAddendumToIt() {
        var first = planned();
        press(first, RoomKey.NEXT);
        stop(first);
        var again = planned();
        press(again, RoomKey.NEXT);

        as(() -> again.notebook().fill(Form.WHY_AGAIN, elsewhere(), "a court"));
        answer(again, Protocol.ANYTIME, "turned-out", "interpreter");
        as(() -> again.notebook().fill(Form.SAFE_ENDING, field(Form.SAFE_ENDING, "how"), "calm"));

        assertThat(session().plan().orElseThrow().addenda()).isEqualTo(2);
    }

    private static RecordField field(Form form, String id) {
        return form.field(id).orElseThrow();
    }

    @Requirement(14)
    @Test
    void whatWasToldElsewhereIsCountedAsReportedAndApart() {
        var first = unplanned();
        as(() -> first.notebook().fill(Form.WHY_AGAIN, elsewhere(), "police in Lyon\na midwife"));
        assertThat(first.interview().meter().sessions()).isZero();
        assertThat(first.interview().meter().agencies()).isEqualTo(2);
        assertThat(first.interview().plan().forms()).contains(Form.WHY_AGAIN);
        as(() -> first.beginning().allTheSame("Somebody may be in danger"));
        stop(first);

        var again = unplanned();
        as(() -> again.notebook().fill(Form.WHY_AGAIN, elsewhere(), "Police in Lyon \na court"));

        var meter = again.interview().meter();
        assertThat(meter.sessions()).isEqualTo(1);
        assertThat(meter.elsewhere())
                .extracting(Confidential::reveal)
                .containsExactly("police in Lyon", "a midwife", "a court");
        assertThat(meter.agencies()).isEqualTo(4);
    }

    private static RecordField elsewhere() {
        return Form.WHY_AGAIN.field("told-elsewhere").orElseThrow();
    }

    @Requirement(12)
    @Test
    void anInterpreterIsPartOfThePlan() {
        var room = planned();
        as(() ->
                room.interview()
                        .answer(new FieldRef("plan", "interpreter"), "yes", Optional.empty()));

        assertThat(room.interview().plan().gaps())
                .contains(new Gap.OnForm(Form.INTERPRETER, "chosen-by"))
                .contains(new Gap.InGuide(new FieldRef("brief-interpreter", "no-conflict")))
                .doesNotContain(new Gap.OnForm(Form.INTERPRETER, "private-yes"));
    }

    @Requirement(2)
    @Test
    void aBranchChangesTheStepsInOneQuietLine() {
        var room = begun();

        press(room, RoomKey.DISTRESS_1);
        assertThat(screen.said()).endsWith("interview.room.branchOpened");
        assertThat(room.distress().level()).contains("level-1");

        press(room, RoomKey.SETTLED);
        assertThat(screen.said()).endsWith("interview.room.branchClosed");
        assertThat(kinds()).contains(EventLine.Kind.BRANCH_OPENED, EventLine.Kind.BRANCH_CLOSED);
    }

    @Requirement(15)
    @Test
    void inDangerNothingGoesOnBeforeAContactAndAnActionAreWritten() {
        var room = begun();
        answer(room, Protocol.ANYTIME, "danger", "yes");
        press(room, RoomKey.NEXT);
        var danger = room.interview().current().orElseThrow();

        press(room, RoomKey.NEXT);
        assertThat(room.interview().current()).contains(danger);
        assertThat(room.sheet()).isEqualTo(Sheet.RECORD);
        as(() -> room.skip(danger, "no time"));
        as(() -> room.take(step(room, "free-report")));
        assertThat(room.interview().current()).contains(danger);
        assertThat(screen.said()).endsWith("interview.refusal.safetyFirst");

        for (var field : danger.mustRecord())
            answer(
                    room,
                    danger.id(),
                    field.id(),
                    field instanceof RecordField.Time ? "14:30" : "Mona");
        press(room, RoomKey.NEXT);
        assertThat(room.interview().current()).isNotEmpty().isNotEqualTo(Optional.of(danger));
    }

    @Requirement(18)
    @Test
    void anUnplannedRungAsksForItsReasonAndEveryRungIsOnTheRecord() {
        var room = unplanned("child-nichd");
        as(() -> room.beginning().allTheSame("safety"));
        var ladder =
                room.interview().guide().protocol().steps().stream()
                        .filter(step -> !step.rungs().isEmpty())
                        .findFirst()
                        .orElseThrow();
        var planned = rung(ladder, false);
        var unplanned = rung(ladder, true);

        as(() -> room.reasons().take(ladder, planned));
        assertThat(kinds()).endsWith(EventLine.Kind.RUNG);

        as(() -> room.reasons().take(ladder, unplanned));
        assertThat(room.sheet()).isEqualTo(Sheet.REASON);
        assertThat(kinds()).filteredOn(EventLine.Kind.RUNG::equals).hasSize(1);

        as(() -> room.reasons().give("the team agreed"));
        assertThat(session().timeline().getLast().words().reveal()).contains("the team agreed");
        assertThat(kinds()).filteredOn(EventLine.Kind.RUNG::equals).hasSize(2);
    }

    @Requirement(3)
    @Test
    void aPauseOfThePersonRestsAtOnceAndEndsOnlyWhenBothAreReady() {
        var room = begun();

        var card = card(room);
        card.touch(Touch.PAUSE);
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
        press(room, RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
        assertThat(screen.said()).endsWith("interview.room.waitsForPerson");

        card.touch(Touch.GO_ON);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(recorder.did()).containsExactly("begin");
    }

    @Test
    void thePersonBeingReadyAloneDoesNotGoOn() {
        var room = begun();

        card(room).touch(Touch.STOP);
        as(() -> room.rest().personReady());

        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
        press(room, RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
    }

    @Requirement(3)
    @Test
    void whatIsAskedAloudRestsAsTheCardDoesAndTheRecordSaysSo() {
        var room = begun();

        as(() -> room.rest().asked(PersonWish.STOP, "to stop", true));
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);
        assertThat(room.sheet()).isEqualTo(Sheet.STOP);
        press(room, RoomKey.NEXT);
        assertThat(room.state()).isEqualTo(InterviewState.BREAK);

        as(() -> room.rest().personReady());
        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(kinds())
                .contains(EventLine.Kind.PERSON_ASKED_ALOUD, EventLine.Kind.PERSON_READY_ALOUD)
                .doesNotContain(EventLine.Kind.PERSON_ASKED, EventLine.Kind.PERSON_READY);
    }

    @Test
    void afterTheSessionNobodyIsWaitedFor() {
        var room = begun();
        as(() -> room.rest().asked(PersonWish.STOP, "to stop", true));

        stop(room);

        assertThat(room.state()).isEqualTo(InterviewState.ENDED);
        assertThat(room.interview().chronicle().waitsForPerson()).isEmpty();
    }

    @Test
    void waterAndAnotherQuestionAreOnTheRecordAndStopNothing() {
        var room = begun();

        card(room).touch(Touch.WATER);

        assertThat(room.state()).isEqualTo(InterviewState.IN_SESSION);
        assertThat(kinds()).contains(EventLine.Kind.PERSON_ASKED);
    }

    @Requirement(10)
    @Test
    void whatTheInterviewerSawIsKeptApartFromWhatThePersonSaid() {
        var room = begun();

        as(() -> room.notebook().note(NoteKind.SEEN, "a plaster on the left hand", () -> {}));

        assertThat(kinds()).doesNotContain(EventLine.Kind.NOTED);
        assertThat(people.as(ines, () -> observations.of(statement, WHY)))
                .extracting(kept -> kept.note().what().words().reveal())
                .containsExactly("a plaster on the left hand");
    }

    @Test
    void whoComesAndGoesAndWhatIsShownStandsOnTheOneTimeline() throws IOException {
        var room = begun();
        recorder.at(32_000);
        as(() -> room.notebook().comeIn("Otto", InRoom.LAWYER, () -> {}));
        as(() -> room.notebook().note(NoteKind.WITHOUT_WORDS, "nods", () -> {}));
        as(() -> room.notebook().nameIncident("the night of the rain", () -> {}));
        var id = UUID.randomUUID();
        var hex = keep(room, id, new byte[] {1, 2, 3});
        as(() ->
                room.notebook()
                        .show(
                                new Exhibit(
                                        id,
                                        Exhibit.Kind.DRAWING,
                                        "AB/1",
                                        "a drawing in blue",
                                        "the person",
                                        Optional.of(hex)),
                                () -> {}));
        as(() -> room.notebook().goOut("Otto"));

        assertThat(session().timeline())
                .filteredOn(line ->
                        line.sound().flatMap(SoundPlace::atSample).equals(Optional.of(32_000L)))
                .extracting(EventLine::kind)
                .containsExactly(
                        EventLine.Kind.CAME_IN,
                        EventLine.Kind.NOTED,
                        EventLine.Kind.INCIDENT,
                        EventLine.Kind.EXHIBIT,
                        EventLine.Kind.WENT_OUT);
        assertThat(hex)
                .isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
        assertThat(people.as(ines, () -> exhibits.open(statement, id, reading())).bytes())
                .containsExactly(1, 2, 3);
    }

    @Requirement(19)
    @Test
    void whatIsAddedLaterStandsBesideTheRecordWithReasonAndInitials() {
        var room = begun();
        stop(room);

        as(() ->
                interviews.add(
                        room.interview().facts().id(),
                        new Addendum("the bus", "it was a van", "remembered it", "M.K."),
                        WHY));

        assertThat(session().timeline().getLast().kind()).isEqualTo(EventLine.Kind.ADDENDUM);
        assertThat(session().timeline().getLast().words().reveal())
                .contains("it was a van", "remembered it", "M.K.");
    }

    @Requirement(19)
    @Test
    void notSigningIsAValidEnd() {
        var room = begun();
        answer(room, "signature", "end", "refused");
        stop(room);

        assertThat(room.state()).isEqualTo(InterviewState.ENDED);
        assertThat(room.wayOut().complete()).isTrue();
        assertThat(session().answers())
                .anySatisfy(line -> assertThat(line.field()).isEqualTo("end"));
    }

    @Test
    void whatAStepAsksItselfIsNotAskedAgainOnTheSheet() {
        var room = planned();
        answer(room, "plan", "interpreter", "yes");
        var asked = room.interview().forms().asked(Form.INTERPRETER, room.interview().course());
        var opensIt =
                room.interview().guide().protocol().steps().stream()
                        .filter(step -> step.opens().contains(StepSheet.INTERPRETER))
                        .flatMap(step -> step.mustRecord().stream())
                        .map(RecordField::id)
                        .toList();

        assertThat(asked).extracting(RecordField::id).doesNotContainAnyElementsOf(opensIt);
        assertThat(asked).extracting(RecordField::id).contains("chosen-by");
    }

    @Test
    void fromTheLastPageTheEvaluationIsOneStepAway() {
        var room = begun();
        stop(room);

        as(room::evaluate);

        assertThat(room.interview().current().map(Step::id)).contains("evaluate");
        assertThat(room.wayOut().complete()).isFalse();
    }

    private FakeCard card(Room room) {
        return FakeCard.of(room, ines, cards, rooms, people);
    }

    private Room unplanned() {
        return unplanned("adult-peace");
    }

    private Room unplanned(String protocol) {
        recorder = new FakeRecorder(recordings, statement);
        return people.as(ines, () -> new Room(interview(protocol), recorder, screen));
    }

    private static Rung rung(Step ladder, boolean consent) {
        return ladder.rungs().stream()
                .filter(rung -> rung.needs().isPresent() == consent)
                .findFirst()
                .orElseThrow();
    }

    private Room planned() {
        var room = unplanned();
        as(() -> Planned.fully(room.interview()));
        return room;
    }

    private Room begun() {
        var room = planned();
        press(room, RoomKey.NEXT);
        return room;
    }

    private OpenInterview interview(String protocol) {
        var wanted = new NewInterview(statement, protocol, Locale.ENGLISH, List.of());
        return interviews.open(interviews.plan(wanted, WHY), WHY);
    }

    private void stop(Room room) {
        press(room, RoomKey.STOP, RoomKey.STOP);
        as(() -> room.wayOut().later());
    }

    private void answer(Room room, String step, String field, String value) {
        var ref = new FieldRef(step, field);
        var kind = room.interview().guide().protocol().field(ref).orElseThrow();
        as(() -> room.notebook().answer(ref, kind, value));
    }

    private String keep(Room room, UUID exhibit, byte[] bytes) throws IOException {
        return people.as(
                ines,
                () -> {
                    try {
                        var in = new ByteArrayInputStream(bytes);
                        return room.interview().keep(exhibit, "image/png", in);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private static Step step(Room room, String id) {
        return room.interview().guide().protocol().step(id).orElseThrow();
    }

    private List<EventLine.Kind> kinds() {
        return session().timeline().stream().map(EventLine::kind).toList();
    }

    private SessionReport session() {
        return people.as(ines, () -> interviews.report(statement, reading()).sessions().getLast());
    }

    private org.oncetold.access.AccessGrant reading() {
        return reading(statement);
    }

    private org.oncetold.access.AccessGrant reading(StatementId of) {
        return gate.grant(of, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
    }

    private void press(Room room, RoomKey... keys) {
        as(() -> List.of(keys).forEach(room::press));
    }

    private void as(Runnable work) {
        people.doAs(ines, work);
    }
}
