// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class AccessesApiModuleTest {

    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestAssignments assignments;
    @LocalServerPort int port;

    private final StatementId statement = StatementId.random();
    private Person interviewer;
    private Person supervisor;

    @BeforeEach
    void readOnce() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        supervisor = people.aPerson(Role.SUPERVISOR);
        assignments.assign(statement, interviewer);
        assignments.assign(statement, supervisor);
        people.doAs(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_WORDS,
                                Justification.of(Purpose.REVIEW),
                                ObjectRef.none()));
    }

    @Test
    void showsWhoOpenedAStatementToItsSupervisor() throws Exception {
        var response = get(supervisor);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"who\":\"" + interviewer.login() + "\"")
                .contains("\"what\":\"READ_WORDS\"", "\"purpose\":\"REVIEW\"")
                .contains("\"what\":\"SEE_ACCESSES\"", "\"outcome\":\"PERMITTED\"");
    }

    @Test
    void showsAnInterviewerTheirOwnStatementWithNoReasonsButTheirOwn() throws Exception {
        give(interviewer, "to prepare the second session");
        give(supervisor, "somebody complained");

        assertThat(get(supervisor).body()).contains("prepare the second", "somebody complained");
        assertThat(get(interviewer).statusCode()).isEqualTo(200);
        assertThat(get(interviewer).body())
                .contains("\"who\":\"" + supervisor.login() + "\"", "prepare the second")
                .doesNotContain("somebody complained");
    }

    @Test
    void takesTheCallersOwnWordsFromAHeaderAndNeverFromTheAddress() throws Exception {
        var said = get(supervisor, "?purpose=OTHER", "una%20queja%20del%20a%C3%B1o%20pasado");
        var inAddress = get(supervisor, "?purpose=OTHER&text=rosmarin7", "");
        var torn = get(supervisor, "?purpose=OTHER", "half%C");

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("\"reason\":\"una queja del año pasado\"");
        assertThat(inAddress.statusCode()).isEqualTo(400);
        assertThat(inAddress.body()).contains("access.refusal.wordsInAddress");
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(torn.body()).contains("access.refusal.wordsInHeader");
        assertThat(get(supervisor).body()).doesNotContain("rosmarin7", "half");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "OBSERVER",
                "SOCIAL_WORKER",
                "HEALTH_WORKER",
                "ADMINISTRATOR",
                "KEY_CUSTODIAN"
            })
    void refusesRolesThatMayNotSeeIt(Role role) throws Exception {
        var person = people.aPerson(role);
        assignments.assign(statement, person);

        assertThat(get(person).statusCode()).isEqualTo(403);
    }

    @Test
    void isOfNoStatementThatAnInterviewerDoesNotWorkOn() throws Exception {
        assertThat(get(people.aPerson(Role.INTERVIEWER)).statusCode()).isEqualTo(404);
    }

    @Test
    void answersOutsidersAsIfThereWereNothingAndShowsTheirTry() throws Exception {
        var outsider = people.aPerson(Role.SUPERVISOR);

        assertThat(get(outsider).statusCode()).isEqualTo(404);
        assertThat(get(supervisor).body())
                .contains("\"who\":\"" + outsider.login() + "\"", "\"outcome\":\"DENIED\"");
    }

    private void give(Person person, String reason) {
        var why = Justification.of(Purpose.OTHER, reason);
        people.doAs(person, () -> gate.grant(statement, Deed.READ_WORDS, why, ObjectRef.none()));
    }

    private HttpResponse<String> get(Person person) throws IOException, InterruptedException {
        return get(person, "", "");
    }

    private HttpResponse<String> get(Person person, String query, String words)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = "http://localhost:%d/api/v1/statements/%s/accesses";
            var request =
                    HttpRequest.newBuilder(URI.create(address.formatted(port, statement) + query))
                            .header("Authorization", "Bearer " + people.tokenOf(person))
                            .header("X-Purpose-Text", words)
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
