// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class StatementsModuleTest {

    @Autowired Statements statements;
    @Autowired AssignmentBook assignments;
    @Autowired StatementTable table;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements testStatements;

    @Test
    void theOneWhoOpensAStatementIsAssignedToIt() {
        var ines = people.aPerson(Role.INTERVIEWER);

        var id = testStatements.openedBy(ines);

        assertThat(people.as(ines, () -> statements.roleOfCurrent(id))).contains(Role.INTERVIEWER);
        assertThat(people.as(ines, statements::mine))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.statement().id()).isEqualTo(id);
                    assertThat(line.label().pseudonym().reveal()).isEqualTo("Mara");
                });
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "INTERVIEWER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButInterviewersOpensStatements(Role role) {
        var person = people.aPerson(role);

        assertThatThrownBy(() -> testStatements.openedBy(person))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMINISTRATOR", "KEY_CUSTODIAN"})
    void thoseWhoKeepTheSystemSeeNoStatements(Role role) {
        var person = people.aPerson(role);

        assertThatThrownBy(() -> people.as(person, statements::mine))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingOfTheLabelStandsInTheDatabase() {
        var ines = people.aPerson(Role.INTERVIEWER);

        var id = testStatements.openedBy(ines);

        assertThat(new String(table.sealedLabel(id), StandardCharsets.ISO_8859_1))
                .doesNotContain("Mara");
    }

    @Test
    void aReferenceNamesOneStatementInAUnit() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var wanted = TestStatements.aNewStatement("en");
        people.as(ines, () -> statements.open(wanted));

        assertThatThrownBy(() -> people.as(ines, () -> statements.open(wanted)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("statement.refusal.referenceTaken"));
    }

    @Test
    void aProtocolThatIsNotThereIsRefused() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var wanted =
                new NewStatement(
                        Confidential.of("X"), Confidential.of("Y"), "no-such-protocol", "en");

        assertThatThrownBy(() -> people.as(ines, () -> statements.open(wanted)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNFIT));
    }

    @Test
    void somebodyElseFindsNothing() {
        var id = testStatements.openedBy(people.aPerson(Role.INTERVIEWER));
        var outsider = people.aPerson(Role.INTERVIEWER);

        assertThat(people.as(outsider, statements::mine)).isEmpty();
        assertThatThrownBy(() -> open(outsider, id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void supervisorsOfTheUnitSeeItUnassignedAndThoseOfOthersDoNot() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var id = testStatements.openedBy(ines);
        var own = people.aPerson(Role.SUPERVISOR, ines.unit());
        var other = people.aPerson(Role.SUPERVISOR);

        assertThat(people.as(own, statements::mine)).hasSize(1);
        assertThat(people.as(other, statements::mine)).isEmpty();
        assertThatThrownBy(() -> open(other, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAssignedSocialWorkerGetsInAndIsOutAgainWhenItIsTakenBack() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var id = testStatements.openedBy(ines);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        people.doAs(
                mona,
                () -> assignments.assign(id, sara.login(), Role.SOCIAL_WORKER, Optional.empty()));
        open(sara, id);

        people.doAs(mona, () -> assignments.withdraw(id, sara.login()));

        assertThatThrownBy(() -> open(sara, id)).isInstanceOf(Refusal.class);
    }

    @Test
    void anInterviewerCannotAssignOthers() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var id = testStatements.openedBy(ines);
        var friend = people.aPerson(Role.INTERVIEWER);

        assertThatThrownBy(() ->
                        people.doAs(
                                ines,
                                () ->
                                        assignments.assign(
                                                id,
                                                friend.login(),
                                                Role.INTERVIEWER,
                                                Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void anAdministratorCannotBeAssigned() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var id = testStatements.openedBy(ines);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        var ada = people.aPerson(Role.ADMINISTRATOR);

        assertThatThrownBy(() ->
                        people.doAs(
                                mona,
                                () ->
                                        assignments.assign(
                                                id,
                                                ada.login(),
                                                Role.INTERVIEWER,
                                                Optional.empty())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key())
                                        .isEqualTo("statement.refusal.roleDoesNotFit"));
    }

    @Test
    void anAssignmentCannotEndBeforeItBegins() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var id = testStatements.openedBy(ines);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        var past = Optional.of(Instant.EPOCH);

        assertThatThrownBy(() ->
                        people.doAs(
                                mona,
                                () ->
                                        assignments.assign(
                                                id, sara.login(), Role.SOCIAL_WORKER, past)))
                .isInstanceOf(Refusal.class);
    }

    private void open(Person person, StatementId id) {
        people.doAs(
                person,
                () -> {
                    var grant =
                            gate.grant(
                                    id,
                                    Deed.READ_PERSON,
                                    Justification.of(Purpose.REVIEW),
                                    ObjectRef.none());
                    assertThat(statements.label(id, grant).pseudonym().reveal()).isEqualTo("Mara");
                });
    }
}
