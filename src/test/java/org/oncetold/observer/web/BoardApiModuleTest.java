// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.Moment;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.OpenInterview;
import org.oncetold.observer.Observers;
import org.oncetold.observer.Sign;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The board over the API, role by role.
@IntegrationTest
class BoardApiModuleTest {

    private static final Justification WHY = Justification.of(Purpose.INTERVIEW);
    private static final String OPEN_QUESTION =
            "{\"wording\": \"Tell me everything about the house.\", \"priority\": \"VITAL\"}";

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Interviews interviews;
    @Autowired Observers observers;
    @LocalServerPort int port;

    private Person ines;
    private Person otto;
    private StatementId statement;
    private OpenInterview session;

    @BeforeEach
    void aSessionRuns() {
        ines = people.aPerson(Role.INTERVIEWER);
        otto = people.aPerson(Role.OBSERVER);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, otto, Role.OBSERVER);
        session =
                people.as(
                        ines,
                        () -> {
                            var wanted =
                                    new NewInterview(
                                            statement,
                                            "adult-peace",
                                            Locale.ENGLISH,
                                            java.util.List.of());
                            var opened = interviews.open(interviews.plan(wanted, WHY), WHY);
                            opened.beginAllTheSame("a test", Optional.empty());
                            return opened;
                        });
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER, 200",
        "OBSERVER, 200",
        "SOCIAL_WORKER, 200",
        "PROSECUTOR, 200",
        "SUPERVISOR, 200",
        "HEALTH_WORKER, 403",
        "AUDITOR, 404",
        "ADMINISTRATOR, 404"
    })
    void eachRoleReadsWhatItMay(Role role, int status) {
        var person = role == Role.INTERVIEWER ? ines : somebody(role);

        assertThat(read(person).statusCode()).isEqualTo(status);
    }

    @Test
    void aQuestionComesFromOneWhoWatchesAndIsReadByTheRules() {
        assertThat(ask(otto, OPEN_QUESTION).body()).contains("observer.refusal.notHere");
        var watching = people.as(otto, () -> observers.enter(session.facts().id(), WHY));

        assertThat(ask(otto, OPEN_QUESTION).statusCode()).isEqualTo(201);
        var closed = "{\"wording\": \"Did he lock the door?\", \"priority\": \"VITAL\"";
        assertThat(ask(otto, closed + "}").body()).contains("observer.refusal.wording");
        assertThat(ask(otto, closed + ", \"because\": \"the doctor asks\"}").statusCode())
                .isEqualTo(201);
        assertThat(ask(otto, "{\"wording\": \"Tell me more.\"}").body())
                .contains("observer.refusal.priority");
        assertThat(watching.board().open()).hasSize(2);
    }

    @Requirement(5)
    @Test
    void whatWasPutTogetherIsReadWhenTheSessionHasEnded() {
        var watching = people.as(otto, () -> observers.enter(session.facts().id(), WHY));
        ask(otto, OPEN_QUESTION);
        people.doAs(otto, () -> watching.mark(Sign.SAFETY));
        assertThat(read(otto).body()).isEqualTo("[]");

        people.doAs(ines, () -> session.write(Optional.empty(), new Moment.Ended()));

        assertThat(read(somebody(Role.PROSECUTOR)).body())
                .contains(
                        "\"sign\":\"SAFETY\"",
                        "Tell me everything about the house.",
                        "\"standing\":\"OPEN\"",
                        "\"by\":\"" + otto.login() + "\"");
    }

    @Test
    void whoDoesNotWorkOnItFindsNothing() {
        assertThat(read(people.aPerson(Role.OBSERVER)).statusCode()).isEqualTo(404);
        assertThat(ask(people.aPerson(Role.OBSERVER), OPEN_QUESTION).statusCode()).isEqualTo(404);
    }

    private Person somebody(Role role) {
        if (role == Role.SUPERVISOR) return people.aPerson(role, ines.unit());
        var person = people.aPerson(role);
        if (role.worksWithStatements()) statements.assign(statement, ines, person, role);
        return person;
    }

    private HttpResponse<String> read(Person person) {
        return call(person, "GET /boards?purpose=REVIEW", "");
    }

    private HttpResponse<String> ask(Person person, String question) {
        var path = "/boards/" + session.facts().id() + "/questions?purpose=INTERVIEW";
        return call(person, "POST " + path, question);
    }

    private HttpResponse<String> call(Person person, String call, String body) {
        var parts = call.split(" ", 2);
        return new Caller(port, people.tokenOf(person))
                .sendJson(parts[0] + " /statements/" + statement + parts[1], body);
    }
}
