// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.DoubtForTests;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.card.Cards;
import org.oncetold.interview.NewInterview.Present;
import org.oncetold.interview.SessionReport.Outcome;
import org.oncetold.interviewee.SamePerson;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.FieldRef;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class InterviewsModuleTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);

    @Autowired Interviews interviews;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired Intruder intruder;
    @Autowired TestStatements statements;
    @Autowired SamePerson samePerson;
    @Autowired Cards cards;
    @Autowired AccessLog log;
    @Autowired DoubtForTests doubt;
    @Autowired JdbcClient database;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @Requirement(2)
    @Test
    void freezesTheGuideIntoTheRecord() {
        var interview = planned();

        assertThat(interview.facts().state()).isEqualTo(InterviewState.PLANNED);
        assertThat(interview.guide().digest()).isEqualTo(interview.facts().guideDigest());
        assertThat(interview.guide().words().language()).isEqualTo("en");
        assertThat(interview.chronicle().present()).containsEntry("Otto", InRoom.OBSERVER);
    }

    @Test
    void keepsEverythingThatHappenedForTheNextTimeTheRoomIsOpened() {
        var interview = planned();
        people.doAs(
                ines,
                () -> {
                    interview.showNext(Optional.empty());
                    interview.answer(new FieldRef("plan", "interpreter"), "yes", Optional.empty());
                    interview.write(Optional.empty(), new Moment.TopicAdded("the bus"));
                });

        var again = as(() -> interviews.open(interview.facts().id(), WHY));

        assertThat(again.current().orElseThrow().id()).isEqualTo("plan");
        assertThat(again.course().openBranches()).containsExactly("B-INT");
        assertThat(again.chronicle().topics()).containsExactly("the bus");
        assertThat(again.next().orElseThrow().id()).isEqualTo("brief-interpreter");
    }

    @Test
    void reportsWhatWasShownSkippedAndNotReached() {
        var interview = planned();
        people.doAs(
                ines,
                () -> {
                    interview.showNext(Optional.empty());
                    var context = interview.guide().protocol().step("context").orElseThrow();
                    interview.skip(context, "afraid of remembering", Optional.empty());
                });

        var report = as(() -> interviews.report(statement, reading()));

        var session = report.sessions().getFirst();
        assertThat(session.count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(session.steps())
                .filteredOn(step -> step.step().equals("context"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.outcome()).isEqualTo(Outcome.SKIPPED);
                    assertThat(step.reason().reveal()).isEqualTo("afraid of remembering");
                });
        assertThat(session.count(Outcome.NOT_REACHED)).isGreaterThan(10);
        assertThat(session.reviewNote()).contains("Draft");
    }

    @Test
    void nothingThatHappenedStandsInTheDatabaseInClear() {
        var interview = planned();
        people.doAs(
                ines,
                () -> interview.write(Optional.empty(), new Moment.TopicAdded("zorblatt canary")));

        var rows =
                database.sql("SELECT sealed FROM sealed_line WHERE object_id = :id")
                        .param("id", Ids.bytes(interview.facts().id().value()))
                        .query(byte[].class)
                        .list();

        assertThat(rows).hasSize(2);
        assertThat(rows)
                .map(row -> new String(row, StandardCharsets.ISO_8859_1))
                .noneMatch(row -> row.contains("zorblatt") || row.contains("Otto"));
    }

    @Test
    void aMomentTakenOutOfTheLineIsFound() {
        var interview = planned();
        people.doAs(
                ines,
                () -> {
                    interview.write(Optional.empty(), new Moment.TopicAdded("one"));
                    interview.write(Optional.empty(), new Moment.TopicAdded("two"));
                });
        var id = Ids.bytes(interview.facts().id().value());
        intruder.change("DELETE FROM sealed_line WHERE object_id = ? AND seq = 1", id);
        intruder.change("UPDATE sealed_line SET seq = 1 WHERE object_id = ? AND seq = 2", id);

        assertThatThrownBy(() -> as(() -> interviews.report(statement, reading())))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesWhatDoesNotFitTheState() {
        var interview = planned();

        assertThatThrownBy(() ->
                        people.doAs(
                                ines, () -> interview.write(Optional.empty(), new Moment.Paused())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void somebodyWithoutAnAssignmentFindsNoRoom() {
        var interview = planned();
        var outsider = people.aPerson(Role.INTERVIEWER);

        assertThatThrownBy(() ->
                        people.as(outsider, () -> interviews.open(interview.facts().id(), WHY)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> people.doAs(outsider, () -> interview.showNext(Optional.empty())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theLogSaysThatADeviceBecameTheCardOfASession() {
        var session = planned().facts().id().value();

        cards.pair(cards.offer(session).code().reveal());

        var supervisor = people.aPerson(Role.SUPERVISOR, ines.unit());
        statements.assign(statement, ines, supervisor, Role.SUPERVISOR);
        assertThat(people.as(supervisor, () -> log.ofStatement(statement)))
                .filteredOn(entry -> entry.action().equals("CARD_CONNECTED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.object().id()).contains(session));
    }

    @Test
    void whileTheLogIsInDoubtTheRoomOpensWithoutWhatWasToldBefore() {
        var earlier = planned();
        var interview = linkedToAnother();
        doubt.raise();
        try {
            var again = as(() -> interviews.open(interview.facts().id(), WHY));
            assertThat(again.chronicle().present()).containsKey("Otto");

            ended(earlier);
            assertThatThrownBy(() -> as(() -> interviews.open(earlier.facts().id(), WHY)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.key())
                                            .isEqualTo("access.refusal.logInDoubt"));
        } finally {
            doubt.lift();
        }
        assertThat(as(() -> interviews.open(earlier.facts().id(), WHY))).isNotNull();
    }

    @Test
    void aBrokenLineOfAnotherStatementKeepsNoRoomClosed() {
        var other = planned();
        var interview = linkedToAnother();
        intruder.change(
                "UPDATE sealed_line SET sealed = REVERSE(sealed) WHERE object_id = ?",
                Ids.bytes(other.facts().id().value()));

        assertThat(as(() -> interviews.open(interview.facts().id(), WHY)).meter().topics())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "INTERVIEWER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButInterviewersPlans(Role role) {
        var person = people.aPerson(role, ines.unit());

        assertThatThrownBy(() -> people.as(person, () -> interviews.plan(wanted(), WHY)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private OpenInterview planned() {
        return as(() -> interviews.open(interviews.plan(wanted(), WHY), WHY));
    }

    /// A session in another statement of the same person.
    private OpenInterview linkedToAnother() {
        var first = statement;
        statement = statements.openedBy(ines);
        people.doAs(ines, () -> samePerson.link(first, statement, WHY));
        return planned();
    }

    private void ended(OpenInterview interview) {
        database.sql("UPDATE interview SET state = 'ENDED' WHERE id = ?")
                .param(Ids.bytes(interview.facts().id().value()))
                .update();
    }

    private NewInterview wanted() {
        return new NewInterview(
                statement,
                "adult-peace",
                Locale.ENGLISH,
                List.of(new Present(Confidential.of("Otto"), InRoom.OBSERVER)));
    }

    private org.oncetold.access.AccessGrant reading() {
        return gate.grant(statement, Deed.READ_INTERVIEW, WHY, ObjectRef.none());
    }

    private <T> T as(Supplier<T> work) {
        return people.as(ines, work);
    }
}
