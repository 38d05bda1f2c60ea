// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interview.EventLine;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Watcher;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestSessions.Session;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Who may watch, what of it is written down, and the board they keep together.
@IntegrationTest
class ObserversModuleTest {

    private static final Justification WHY = TestSessions.WHY;

    @Autowired Observers observers;
    @Autowired Boards boards;
    @Autowired Attendance attendance;
    @Autowired BoardLine line;
    @Autowired Interviews interviews;
    @Autowired AssignmentBook assignments;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired Intruder intruder;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestSessions sessions;
    @Autowired JdbcClient database;

    private Session session;
    private Person ines;
    private Person otto;
    private StatementId statement;
    private InterviewId id;

    @BeforeEach
    void aSessionRuns() {
        session = sessions.running();
        ines = session.ines();
        otto = session.otto();
        statement = session.statement();
        id = session.id();
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER, true",
        "OBSERVER, true",
        "SOCIAL_WORKER, true",
        "SUPERVISOR, true",
        "PROSECUTOR, false",
        "HEALTH_WORKER, false",
        "AUDITOR, false",
        "ADMINISTRATOR, false"
    })
    void onlyThoseWatchWhoAreNamedForIt(Role role, boolean may) {
        var person =
                role == Role.SUPERVISOR ? people.aPerson(role, ines.unit()) : people.aPerson(role);
        if (role.worksWithStatements() && role != Role.SUPERVISOR)
            statements.assign(statement, ines, person, role);

        if (may) assertThat(enter(person).board().questions()).isEmpty();
        else
            assertThatThrownBy(() -> enter(person))
                    .isInstanceOfAny(AccessDeniedException.class, Refusal.class);
    }

    @Requirement(5)
    @Test
    void whoIsNotAssignedFindsNothingAndIsWrittenDown() {
        var stranger = people.aPerson(Role.OBSERVER);

        assertThatThrownBy(() -> enter(stranger))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(entries("WATCH"))
                .extracting(AccessEntry::outcome)
                .containsExactly(Outcome.DENIED);
    }

    @Requirement(5)
    @Test
    void comingAndLeavingStandInTheLogAndOnTheTimeline() {
        var watching = enter(otto);
        watching.close();
        watching.close();

        assertThat(entries("WATCH"))
                .extracting(AccessEntry::outcome, entry -> entry.follows().isPresent())
                .containsExactly(tuple(Outcome.DONE, true), tuple(Outcome.PERMITTED, false));
        assertThat(kinds())
                .containsSubsequence(EventLine.Kind.WATCHES, EventLine.Kind.WATCHES_NO_MORE);
        assertThat(attendance.of(id))
                .singleElement()
                .satisfies(presence -> assertThat(presence.left()).isPresent());
    }

    @Requirement(5)
    @Test
    void aPageThatVanishedHasLeftWhenItWasLastHeardOf() {
        var watching = enter(otto);
        database.sql(
                        "UPDATE observer_presence SET seen_at = NOW(3) - INTERVAL 1 DAY WHERE interview_id = ?")
                .params(Ids.bytes(id.value()))
                .update();

        attendance.findLost();

        assertThat(watching.seen()).isFalse();
        assertThat(attendance.of(id))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.lost()).isTrue();
                    assertThat(it.left()).contains(it.seen());
                });
        assertThat(kinds()).contains(EventLine.Kind.WATCHES_NO_MORE);
    }

    @Requirement(5)
    @Test
    void whoClosesOneOfTwoPagesIsStillHere() {
        var one = enter(otto);
        var other = enter(otto);

        one.close();
        assertThat(isHere(other)).containsExactly(true);
        assertThat(kinds()).doesNotContain(EventLine.Kind.WATCHES_NO_MORE);

        other.close();
        assertThat(isHere(other)).containsExactly(false);
        assertThat(attendance.of(id)).allMatch(it -> it.left().isPresent());
        assertThat(entries("WATCH")).hasSize(4);
    }

    private List<Boolean> isHere(Watching watching) {
        return watching.glance().watchers().stream().map(Watcher::here).toList();
    }

    @Requirement(5)
    @Test
    void twoWhoComeAtOnceBothComeIn() throws Exception {
        var sara = aSocialWorker();
        var start = new CountDownLatch(1);

        try (var both = Executors.newFixedThreadPool(2)) {
            var coming =
                    Stream.of(otto, sara)
                            .map(person ->
                                    both.submit(() -> {
                                        start.await();
                                        for (var i = 0; i < 10; i++) enter(person).close();
                                        return person;
                                    }))
                            .toList();
            start.countDown();
            for (Future<?> each : coming) each.get();
        }

        assertThat(attendance.of(id)).hasSize(20).allMatch(it -> it.left().isPresent());
    }

    @Requirement(5)
    @Test
    void nobodyIsAgreedToBeforeThePersonWasTold() {
        var watching = enter(otto);
        assertThat(watching.isAgreed()).isFalse();

        sessions.tellOf(session, otto, true);
        assertThat(watching.isAgreed()).isTrue();

        sessions.tellOf(session, otto, false);
        assertThat(watching.isAgreed()).isFalse();
    }

    @Test
    void theOneInTheRoomDoesNotWatchAndNobodyWatchesWhatHasEnded() {
        sessions.end(session);

        assertThatThrownBy(() -> enter(otto))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("observer.refusal.ended"));
    }

    @Requirement(5)
    @Test
    void twoWhoWriteAtOnceLoseNothing() throws Exception {
        var sara = aSocialWorker();
        var one = enter(otto);
        var other = enter(sara);
        var start = new CountDownLatch(1);

        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> askTen(otto, one, "house", start));
            var second = both.submit(() -> askTen(sara, other, "road", start));
            start.countDown();
            for (Future<?> each : List.of(first, second)) each.get();
        }

        var board = one.board();
        assertThat(board.open()).hasSize(20);
        assertThat(board.open())
                .extracting(question -> question.by())
                .containsOnly(otto.id(), sara.id());
        assertThat(boards.waits(id)).isTrue();
    }

    private Object askTen(Person person, Watching watching, String about, CountDownLatch start)
            throws InterruptedException {
        start.await();
        people.doAs(
                person,
                () -> {
                    for (var i = 0; i < 10; i++) ask(watching, about + " " + i, Priority.VITAL);
                });
        return about;
    }

    @Requirement(5)
    @Test
    void theLeadMergesAndRanksAndCanBeTakenOver() {
        var sara = aSocialWorker();
        var one = enter(otto);
        var other = enter(sara);
        people.doAs(otto, one::lead);
        var time = asked(otto, one, "if there is time", Priority.IF_THERE_IS_TIME);
        var vital = asked(otto, one, "vital", Priority.VITAL);
        var same = asked(sara, other, "the same", Priority.VITAL);
        assertThat(wordings(one.board())).containsExactly("vital", "the same", "if there is time");

        assertThatThrownBy(() -> people.doAs(sara, () -> other.rank(List.of(time))))
                .isInstanceOf(Refusal.class);
        people.doAs(sara, other::lead);
        people.doAs(
                sara,
                () -> {
                    other.rank(List.of(time));
                    other.merge(same, vital);
                    other.toldAlready(vital, Optional.of(160_000L));
                });

        assertThat(one.board().lead()).contains(sara.id());
        assertThat(wordings(one.board())).containsExactly("if there is time");
        assertThat(one.board().questions()).hasSize(3);
        assertThat(one.board().question(same).orElseThrow().standing())
                .isEqualTo(new Question.Standing.Merged(vital, sara.id()));
    }

    /// Asked whether they lead, they still did; the line knows who was quicker.
    @Requirement(5)
    @Test
    void whoLedBeforeChangesNothingOnceSomebodyElseLeads() {
        var sara = aSocialWorker();
        var one = enter(otto);
        var other = enter(sara);
        people.doAs(otto, one::lead);
        var first = asked(otto, one, "first", Priority.VITAL);
        var second = asked(otto, one, "second", Priority.VITAL);
        people.doAs(sara, other::lead);

        for (var late :
                List.of(
                        new Remark.Ranked(List.of(second, first)),
                        new Remark.Weighed(first, Priority.IF_THERE_IS_TIME),
                        new Remark.Merged(first, second),
                        new Remark.ToldAlready(second, Optional.empty())))
            line.add(interviews.facts(id), otto.id(), one.grant(), late);
        assertThat(wordings(one.board())).containsExactly("first", "second");

        people.doAs(sara, () -> other.rank(List.of(second, first)));
        assertThat(wordings(one.board())).containsExactly("second", "first");
    }

    @Requirement(5)
    @Test
    void eachQuestionEndsAndTheEndIsKeptWithTheRecord() {
        var watching = enter(otto);
        var asked = asked(otto, watching, "asked", Priority.VITAL);
        var covered = asked(otto, watching, "covered", Priority.VITAL);
        var left = asked(otto, watching, "left", Priority.VITAL);
        people.doAs(
                otto,
                () -> {
                    var mark = watching.mark(Sign.SAFETY).marks().getLast().id();
                    watching.describe(mark, "the sister");
                });

        people.doAs(
                ines,
                () -> {
                    boards.show(id, boards.grant(id, WHY));
                    boards.end(id, asked, End.ASKED, "", WHY);
                    boards.end(id, covered, End.COVERED, "", WHY);
                });
        assertThatThrownBy(() ->
                        people.doAs(ines, () -> boards.end(id, left, End.NOT_ASKED, " ", WHY)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("observer.refusal.whyNotAsked"));
        people.doAs(ines, () -> boards.end(id, left, End.NOT_ASKED, "she was tired", WHY));

        assertThat(boards.waits(id)).isFalse();
        assertThat(watching.board().marks())
                .extracting(TimeMark::sign, TimeMark::words)
                .containsExactly(tuple(Sign.SAFETY, Confidential.of("the sister")));
        assertThat(kept(ines)).isEmpty();

        sessions.end(session);
        assertThat(kept(ines))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.board().open()).isEmpty();
                    assertThat(kept.board().questions()).hasSize(3);
                    assertThat(kept.presences()).hasSize(1);
                });
        assertThatThrownBy(() -> ask(otto, watching, "too late")).isInstanceOf(Refusal.class);
    }

    @Requirement(5)
    @Test
    void aStopThatIsAskedForStandsOnTheTimelineAndStopsNothing() {
        var watching = enter(otto);

        people.doAs(otto, watching::adviseStop);

        assertThat(kinds()).contains(EventLine.Kind.STOP_ADVISED);
        assertThat(interviews.facts(id).state().name()).isEqualTo("IN_SESSION");
    }

    @Test
    void whoIsTakenOffTheStatementWritesNoMore() {
        var watching = enter(otto);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        people.doAs(mona, () -> assignments.withdraw(statement, otto.login()));

        assertThatThrownBy(() -> ask(otto, watching, "still here")).isInstanceOf(Refusal.class);
        assertThat(people.as(otto, watching::mayStay)).isFalse();
    }

    @Test
    void aChangedRemarkDoesNotOpen() {
        var watching = enter(otto);
        ask(otto, watching, "the house");

        intruder.change(
                "UPDATE sealed_line SET sealed = CONCAT(sealed, 'x') WHERE object_id = ?",
                Ids.bytes(BoardLine.object(id)));

        assertThatThrownBy(watching::board).isInstanceOf(SealBroken.class);
    }

    private Watching enter(Person person) {
        return people.as(person, () -> observers.enter(id, WHY));
    }

    private void ask(Person person, Watching watching, String wording) {
        people.doAs(person, () -> ask(watching, wording, Priority.VITAL));
    }

    private static void ask(Watching watching, String wording, Priority priority) {
        watching.ask(wording, priority, "");
    }

    private UUID asked(Person person, Watching watching, String wording, Priority priority) {
        return people.as(person, () -> watching.ask(wording, priority, "")).questions().stream()
                .filter(question -> question.wording().reveal().equals(wording))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<String> wordings(Board board) {
        return board.open().stream().map(question -> question.wording().reveal()).toList();
    }

    private List<Boards.Kept> kept(Person person) {
        return people.as(
                person,
                () ->
                        boards.of(
                                statement,
                                gate.grant(statement, Deed.READ_BOARD, WHY, ObjectRef.none())));
    }

    private List<AccessEntry> entries(String action) {
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        return people.as(mona, () -> log.ofStatement(statement)).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private List<EventLine.Kind> kinds() {
        return people
                .as(
                        ines,
                        () ->
                                interviews.report(
                                        statement,
                                        gate.grant(
                                                statement,
                                                Deed.READ_INTERVIEW,
                                                WHY,
                                                ObjectRef.none())))
                .sessions()
                .getFirst()
                .timeline()
                .stream()
                .map(EventLine::kind)
                .toList();
    }

    private Person aSocialWorker() {
        var person = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, person, Role.SOCIAL_WORKER);
        return person;
    }
}
