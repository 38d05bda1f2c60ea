// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.base.Refusal;
import org.oncetold.base.Refusal.Kind;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class AccessGateModuleTest {

    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired LinkReader reader;
    @Autowired TestPeople people;
    @Autowired TestAssignments assignments;
    @Autowired PlatformTransactionManager transactions;

    private final StatementId statement = StatementId.random();
    private Person interviewer;

    @BeforeEach
    void assignAnInterviewer() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        assignments.assign(statement, interviewer);
    }

    @Test
    void writesTheEntryBeforeItGrants() {
        var recording = UUID.randomUUID();

        var grant = grant(interviewer, Deed.HEAR_SOUND, ObjectRef.of("recording", recording));

        var entry = reader.ofStatement(statement).getFirst();
        assertThat(entry.id()).isEqualTo(grant.entry());
        assertThat(entry.actor()).isEqualTo(new Actor.Staff(interviewer.id(), Role.INTERVIEWER));
        assertThat(entry.purpose()).contains(Purpose.REVIEW);
        assertThat(entry.object()).isEqualTo(ObjectRef.of("recording", recording));
        assertThat(entry.outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(entry.eventClass()).isEqualTo(EventClass.CONSULTATION);
        assertThat(grant.covers(statement)).isTrue();
        assertThat(grant.covers(StatementId.random())).isFalse();
    }

    @Test
    void aGrantEndsWithTheAssignmentWhoeverAsks() {
        var grant = grant(interviewer, Deed.HEAR_SOUND, ObjectRef.none());

        assignments.withdraw(statement, interviewer);
        await().until(() -> !grant.covers(statement));

        assignments.assign(statement, interviewer);
        assertThat(grant.covers(statement)).isTrue();
    }

    @Test
    void keepsTheEntryWhenTheWorkAroundItIsRolledBack() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> {
                    grant(interviewer, Deed.CORRECT, ObjectRef.none());
                    work.setRollbackOnly();
                });

        assertThat(reader.ofStatement(statement)).hasSize(1);
    }

    @Test
    void showsNothingToSomebodyWhoIsNotAssignedAndWritesItDown() {
        var outsider = people.aPerson(Role.INTERVIEWER);

        var refusal = refusal(outsider, Deed.READ_WORDS);

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refusal.key()).isEqualTo("base.refusal.nothingHere");
        var entry = reader.ofStatement(statement).getFirst();
        assertThat(entry.eventClass()).isEqualTo(EventClass.DENIAL);
        assertThat(entry.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(entry.action()).isEqualTo("READ_WORDS");
    }

    @Test
    void answersForAMissingStatementAsForSomebodyElses() {
        var outsider = people.aPerson(Role.INTERVIEWER);
        var missing = StatementId.random();

        var refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> people.as(outsider, () -> ask(missing, Deed.READ_WORDS)));

        assertThat(refusal.key()).isEqualTo(refusal(outsider, Deed.READ_WORDS).key());
    }

    @Test
    void refusesWhatTheRoleDoesNotIncludeAndWritesItDown() {
        var worker = people.aPerson(Role.SOCIAL_WORKER);
        assignments.assign(statement, worker);

        assertThat(refusal(worker, Deed.CORRECT).kind()).isEqualTo(Kind.NOT_ALLOWED);

        assertThat(reader.ofStatement(statement).getFirst().outcome()).isEqualTo(Outcome.DENIED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMINISTRATOR", "KEY_CUSTODIAN"})
    void opensNoContentToRolesWithoutContentEvenWhenAssigned(Role role) {
        var person = people.aPerson(role);
        assignments.assign(statement, person);

        for (var deed : Deed.values())
            if (deed.opensContent() || deed == Deed.LIST)
                assertThat(refusal(person, deed).kind()).isEqualTo(Kind.NOT_ALLOWED);
    }

    @Test
    void showsTheLogOfAnyStatementToAnAuditor() {
        var auditor = people.aPerson(Role.AUDITOR);
        grant(interviewer, Deed.READ_WORDS, ObjectRef.none());

        var entries = people.as(auditor, () -> log.ofStatement(statement));

        assertThat(entries)
                .extracting(AccessEntry::action)
                .containsExactly("SEE_ACCESSES", "READ_WORDS");
    }

    @Test
    void refusesTheWholeLogToThoseWhoMayNotReadIt() {
        assertThatThrownBy(() -> people.as(interviewer, () -> log.latest(10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(interviewer, log::verify))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsASupervisorTheEntriesOfTheOwnUnitAlone() {
        var supervisor = people.aPerson(Role.SUPERVISOR, interviewer.unit());
        var stranger = people.aPerson(Role.SUPERVISOR);
        grant(interviewer, Deed.READ_WORDS, ObjectRef.none());

        assertThat(people.as(supervisor, () -> log.latest(100)))
                .anyMatch(entry -> entry.statement().filter(statement::equals).isPresent());
        assertThat(people.as(stranger, () -> log.latest(100)))
                .noneMatch(entry -> entry.statement().filter(statement::equals).isPresent());
    }

    @Test
    void countsAListAsOneEntry() {
        var own = List.of(statement, StatementId.random());

        var listing = people.as(interviewer, () -> gate.grantListing(own));

        assertThat(listing.deed()).isEqualTo(Deed.LIST);
        var entry =
                reader.latest(20).stream()
                        .filter(one -> one.id().equals(listing.entry()))
                        .findAny()
                        .orElseThrow();
        assertThat(entry.amount()).isEqualTo(2);
    }

    @Test
    void letsTheMachineTranscribeButNotRead() {
        var grant = gate.grantTask("transcription", statement, Deed.TRANSCRIBE, ObjectRef.none());

        assertThat(grant.actor()).isEqualTo(new Actor.SystemTask("transcription"));
        assertThatThrownBy(() ->
                        gate.grantTask("curious", statement, Deed.READ_WORDS, ObjectRef.none()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsOwnWordsSealedAndShowsThemInTheTimeline() {
        var supervisor = people.aPerson(Role.SUPERVISOR);
        assignments.assign(statement, supervisor);
        people.doAs(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_WORDS,
                                Justification.of(Purpose.OTHER, "canary-reason"),
                                ObjectRef.none()));

        var entries = people.as(supervisor, () -> log.ofStatement(statement));

        assertThat(entries.getLast().reason().orElseThrow().reveal()).isEqualTo("canary-reason");
        assertThat(entries.toString()).doesNotContain("canary-reason");
        assertThat(reader.latest(50).toString()).doesNotContain("canary-reason");
    }

    @Test
    void addsHowItEndedAsAFurtherEntry() {
        var grant = grant(interviewer, Deed.HEAR_SOUND, ObjectRef.none());

        log.outcome(grant, ObjectRef.none(), Outcome.DONE, 42);

        var outcome = reader.ofStatement(statement).getFirst();
        assertThat(outcome.follows()).contains(grant.entry());
        assertThat(outcome.amount()).isEqualTo(42);
    }

    @Test
    void writesDownWhoIsAddedAndWhoMayNoLongerSignIn() {
        var someone = people.aPerson(Role.OBSERVER);

        assertThat(reader.latest(20))
                .anyMatch(entry ->
                        entry.action().equals("PERSON_ADDED")
                                && entry.object()
                                        .id()
                                        .equals(java.util.Optional.of(someone.id().value())));
    }

    private AccessGrant grant(Person person, Deed deed, ObjectRef object) {
        return people.as(
                person,
                () -> gate.grant(statement, deed, Justification.of(Purpose.REVIEW), object));
    }

    private AccessGrant ask(StatementId wanted, Deed deed) {
        return gate.grant(wanted, deed, Justification.of(Purpose.REVIEW), ObjectRef.none());
    }

    private Refusal refusal(Person person, Deed deed) {
        return catchThrowableOfType(
                Refusal.class, () -> people.as(person, () -> ask(statement, deed)));
    }
}
