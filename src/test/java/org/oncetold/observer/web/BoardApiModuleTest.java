// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.observer.End;
import org.oncetold.observer.Observers;
import org.oncetold.observer.Priority;
import org.oncetold.observer.Sign;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestSessions;
import org.oncetold.testing.TestSessions.Session;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The board over the API, role by role.
@IntegrationTest
class BoardApiModuleTest {

    private static final String OPEN_QUESTION =
            "{\"wording\": \"Tell me everything about the house.\", \"priority\": \"VITAL\"}";

    private static final Instant NOW = Instant.EPOCH;
    private static final Optional<Double> NOWHERE = Optional.empty();

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestSessions sessions;
    @Autowired Observers observers;
    @LocalServerPort int port;

    private Session session;
    private Person ines;
    private Person otto;

    @BeforeEach
    void aSessionRuns() {
        session = sessions.running();
        ines = session.ines();
        otto = session.otto();
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
        var watching = people.as(otto, () -> observers.enter(session.id(), TestSessions.WHY));

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
        var watching = people.as(otto, () -> observers.enter(session.id(), TestSessions.WHY));
        ask(otto, OPEN_QUESTION);
        people.doAs(otto, () -> watching.mark(Sign.SAFETY));
        assertThat(read(otto).body()).isEqualTo("[]");

        sessions.end(session);

        assertThat(read(somebody(Role.PROSECUTOR)).body())
                .contains(
                        "\"sign\":\"SAFETY\"",
                        "Tell me everything about the house.",
                        "\"standing\":\"OPEN\"",
                        "\"by\":\"" + otto.login() + "\"");
    }

    /// The page is still held for present, for nobody has told it yet.
    @Test
    void noQuestionComesOntoTheBoardOfASessionThatHasEnded() {
        people.doAs(otto, () -> observers.enter(session.id(), TestSessions.WHY));
        sessions.end(session);

        assertThat(ask(otto, OPEN_QUESTION).body()).contains("observer.refusal.ended");
    }

    @Test
    void whatIsSentIsNotPrinted() {
        var mark =
                new BoardController.MarkJson(
                        Sign.SAFETY, "the sister", "otto", NOW, Optional.empty(), NOWHERE);
        var question =
                new BoardController.QuestionJson(
                        UUID.randomUUID(),
                        "the house",
                        Priority.VITAL,
                        "the doctor asks",
                        "otto",
                        NOW,
                        "ENDED",
                        Optional.of(End.NOT_ASKED),
                        "she was tired");
        var board =
                new BoardController.BoardJson(
                        UUID.randomUUID(), List.of(), List.of(mark), List.of(question));

        assertThat(board.toString())
                .doesNotContain("sister", "house", "doctor", "tired")
                .contains("[confidential]");
    }

    @Test
    void whoDoesNotWorkOnItFindsNothing() {
        assertThat(read(people.aPerson(Role.OBSERVER)).statusCode()).isEqualTo(404);
        assertThat(ask(people.aPerson(Role.OBSERVER), OPEN_QUESTION).statusCode()).isEqualTo(404);
    }

    private Person somebody(Role role) {
        if (role == Role.SUPERVISOR) return people.aPerson(role, ines.unit());
        var person = people.aPerson(role);
        if (role.worksWithStatements()) statements.assign(session.statement(), ines, person, role);
        return person;
    }

    private HttpResponse<String> read(Person person) {
        return call(person, "GET /boards?purpose=REVIEW", "");
    }

    private HttpResponse<String> ask(Person person, String question) {
        var path = "/boards/" + session.id() + "/questions?purpose=INTERVIEW";
        return call(person, "POST " + path, question);
    }

    private HttpResponse<String> call(Person person, String call, String body) {
        var parts = call.split(" ", 2);
        return new Caller(port, people.tokenOf(person))
                .sendJson(parts[0] + " /statements/" + session.statement() + parts[1], body);
    }
}
