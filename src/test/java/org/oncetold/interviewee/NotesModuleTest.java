// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oncetold.interviewee.TestDecisions.WHY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// Wishes, rights, needs, the contact and the link between statements.
@IntegrationTest
class NotesModuleTest {

    @Autowired Wishes wishes;
    @Autowired Rights rights;
    @Autowired Needs needs;
    @Autowired SafeContacts contacts;
    @Autowired SamePerson samePerson;
    @Autowired Leaflets leaflets;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @Requirement(8)
    @Test
    void aWishIsMetOrItIsSaidWhyNot() {
        wish(Wished.Outcome.WANTED, "");
        refused("interviewee.refusal.whyNotMet", () -> wish(Wished.Outcome.NOT_MET, " "));
        wish(Wished.Outcome.NOT_MET, "no woman interpreter before Friday");

        var all = people.as(ines, () -> wishes.of(statement, WHY));

        assertThat(all).hasSize(2);
        var latest = Wishes.latest(all).get(Wish.INTERPRETER_SEX);
        assertThat(latest.what().outcome()).isEqualTo(Wished.Outcome.NOT_MET);
        assertThat(latest.what().reason().reveal()).contains("Friday");
        assertThat(latest.by()).isEqualTo(ines.id());
    }

    @Requirement(11)
    @Test
    void aDraftLeafletIsNeverNotedAsGiven() {
        var draft = leaflets.find("eu", "ro").orElseThrow();

        refused("interviewee.refusal.leafletUnchecked", () -> give(Optional.of(draft.asGiven())));
        give(Optional.empty());

        var given = people.as(ines, () -> rights.of(statement, WHY));
        assertThat(given).hasSize(1);
        assertThat(given.getFirst().what().explained().medium()).isEqualTo(Medium.SPOKEN);
    }

    @Requirement(8)
    @Test
    void needsAreKeptAsTickedAndWrittenByPeople() {
        var assessment =
                new Assessment(
                        Map.of(Factor.HEALTH, Confidential.of("tires quickly")),
                        EnumSet.of(Attention.TRAFFICKING, Attention.DEPENDENCE),
                        Confidential.of("a window seat"),
                        false,
                        Map.of(Measure.SAME_PEOPLE, Confidential.of("Ines throughout")));
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);

        people.doAs(sara, () -> needs.assess(statement, assessment, WHY));

        var noted = people.as(ines, () -> needs.of(statement, WHY)).getFirst();
        assertThat(noted.what()).isEqualTo(assessment);
        assertThat(noted.by()).isEqualTo(sara.id());
        refused(
                "interviewee.refusal.emptyAssessment",
                () -> new Assessment(Map.of(), Set.of(), Confidential.of(""), true, Map.of()));
    }

    @Test
    void theContactIsShownToThoseWhoNeedIt() {
        note(contact("+34 600 111 222", false));
        var pavel = people.aPerson(Role.PROSECUTOR);
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);

        assertThat(people.as(sara, () -> contacts.of(statement, WHY))).isPresent();
        refused("access.refusal.role", () -> people.as(pavel, () -> contacts.of(statement, WHY)));
    }

    @Requirement(15)
    @Test
    void anUnsafeContactIsFoundInWhatGoesOut() {
        note(contact("+34 600 111 222", true));
        var grant =
                people.as(
                        ines,
                        () -> gate.grant(statement, Deed.REQUEST_EXPORT, WHY, ObjectRef.none()));

        assertThat(contacts.isGivenAwayIn("call 600-111-222 at noon", statement, grant)).isTrue();
        assertThat(contacts.isGivenAwayIn("at noon", statement, grant)).isFalse();

        note(contact("+34 600 111 222", false));
        assertThat(contacts.isGivenAwayIn("call 600 111 222", statement, grant)).isFalse();
    }

    @Test
    void statementsOfOnePersonAreLinkedByWhoWorksOnBoth() {
        var second = statements.openedBy(ines);
        var third = statements.openedBy(ines);

        link(statement, second);
        link(second, third);

        assertThat(others(statement)).containsExactlyInAnyOrder(second, third);
        assertThat(others(third)).containsExactlyInAnyOrder(second, statement);
        people.doAs(ines, () -> samePerson.unlink(second, third, WHY));
        assertThat(others(statement)).containsExactly(second);
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        for (var each : Set.of(statement, second))
            assertThat(people.as(mona, () -> log.ofStatement(each)))
                    .anyMatch(entry -> entry.eventClass() == EventClass.COMBINATION);
    }

    @Test
    void nobodyLinksAStatementTheyDoNotWorkOn() {
        var other = people.aPerson(Role.INTERVIEWER);
        var foreign = statements.openedBy(other);

        refused("base.refusal.nothingHere", () -> link(statement, foreign));
        refused("base.refusal.nothingHere", () -> link(foreign, statement));
        refused("interviewee.refusal.sameStatement", () -> link(statement, statement));
        assertThat(others(statement)).isEmpty();
        assertThat(entriesOf(statement, ines))
                .noneMatch(entry -> entry.action().equals("LINK_STATEMENTS"));
        assertThat(entriesOf(foreign, other))
                .filteredOn(entry -> entry.action().equals("LINK_STATEMENTS"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.eventClass()).isEqualTo(EventClass.DENIAL);
                    assertThat(entry.object().id()).isEmpty();
                });
    }

    private List<AccessEntry> entriesOf(StatementId of, Person interviewer) {
        var supervisor = people.aPerson(Role.SUPERVISOR, interviewer.unit());
        return people.as(supervisor, () -> log.ofStatement(of));
    }

    private void wish(Wished.Outcome outcome, String reason) {
        var wished =
                new Wished(
                        Wish.INTERPRETER_SEX,
                        Confidential.of("a woman, please"),
                        outcome,
                        Confidential.of(reason));
        people.doAs(ines, () -> wishes.note(statement, wished, WHY));
    }

    private void give(Optional<RightsGiven.Given> leaflet) {
        var given =
                new RightsGiven(
                        leaflet, TestDecisions.explained(), Confidential.of("asked about costs"));
        people.doAs(ines, () -> rights.give(statement, given, WHY));
    }

    private void note(SafeContact contact) {
        people.doAs(ines, () -> contacts.note(statement, contact, WHY));
    }

    private static SafeContact contact(String address, boolean unsafe) {
        return new SafeContact(
                Confidential.of("a message"),
                Confidential.of(address),
                unsafe,
                Confidential.of("mornings"),
                Confidential.of("say it is the dentist"),
                Confidential.of("who we are"));
    }

    private void link(StatementId one, StatementId other) {
        people.doAs(ines, () -> samePerson.link(one, other, WHY));
    }

    private Set<StatementId> others(StatementId of) {
        return people.as(ines, () -> samePerson.others(of, WHY));
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
