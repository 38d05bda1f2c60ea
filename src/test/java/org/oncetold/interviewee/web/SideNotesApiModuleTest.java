// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.StatementApiTest;

/// The books beside a statement over the API, role by role.
@IntegrationTest
class SideNotesApiModuleTest extends StatementApiTest {

    /// What reading and writing each book is answered with.
    @Requirement(10)
    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER,    200, 201, 403, 403, 200, 201",
        "OBSERVER,       200, 201, 403, 403, 403, 403",
        "SOCIAL_WORKER,  403, 403, 200, 403, 200, 201",
        "HEALTH_WORKER,  403, 403, 200, 201, 403, 403",
        "PROSECUTOR,     200, 403, 403, 403, 403, 403",
        "SUPERVISOR,     200, 403, 403, 403, 403, 403",
        "AUDITOR,        403, 403, 403, 403, 403, 403",
        "ADMINISTRATOR,  403, 403, 403, 403, 403, 403",
        "KEY_CUSTODIAN,  403, 403, 403, 403, 403, 403"
    })
    void eachRoleOpensTheBooksOfItsOwn(
            Role role, int seen, int see, int found, int find, int own, int write) {
        var person = role == Role.INTERVIEWER ? ines : somebody(role);

        assertThat(read(person, "OBSERVATIONS").statusCode()).isEqualTo(seen);
        assertThat(write(person, "OBSERVATIONS", "a grey car").statusCode()).isEqualTo(see);
        assertThat(read(person, "MEDICAL").statusCode()).isEqualTo(found);
        assertThat(write(person, "MEDICAL", "slept badly").statusCode()).isEqualTo(find);
        assertThat(read(person, "OWN").statusCode()).isEqualTo(own);
        assertThat(write(person, "OWN", "call again").statusCode()).isEqualTo(write);
    }

    @Requirement(10)
    @ParameterizedTest
    @CsvSource({
        "transcript",
        "agreement",
        "rights",
        "accesses",
    })
    void noOtherCallCarriesWhatStandsInABook(String call) {
        write(ines, "OBSERVATIONS", "SEEN-WORDS");
        write(ines, "OWN", "OWN-WORDS");

        assertThat(call(ines, "GET /" + call + "?purpose=REVIEW", "").body())
                .doesNotContain("SEEN-WORDS", "OWN-WORDS");
    }

    @Test
    void whoDoesNotWorkOnItFindsNothing() {
        for (var role : new Role[] {Role.INTERVIEWER, Role.PROSECUTOR, Role.SUPERVISOR})
            assertThat(read(people.aPerson(role), "OBSERVATIONS").statusCode()).isEqualTo(404);
        assertThat(read(people.aPerson(Role.HEALTH_WORKER), "MEDICAL").statusCode()).isEqualTo(404);
    }

    @Requirement(10)
    @Test
    void anAddendumStandsBelowTheNoteThatItCorrects() {
        assertThat(write(ines, "OBSERVATIONS", "a grey car").body()).isEqualTo("{\"number\":0}");

        var answer =
                call(
                        ines,
                        "POST /notes/OBSERVATIONS?purpose=INTERVIEW",
                        "{\"words\": \"blue\", \"addsTo\": {\"note\": 0, \"reason\": \"by day\"}}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(read(ines, "OBSERVATIONS").body())
                .containsSubsequence(
                        "\"number\":0,\"words\":\"a grey car\"",
                        "\"addenda\":[{\"words\":\"blue\",\"reason\":\"by day\"",
                        "\"by\":\"" + ines.login() + "\"");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(call(ines, "GET /notes/OBSERVATIONS", "").body())
                .contains("access.refusal.purposeMissing");
        assertThat(call(ines, "GET /notes/DIARY?purpose=REVIEW", "").body())
                .contains("base.refusal.value");
        assertThat(write(ines, "OBSERVATIONS", " ").body())
                .contains("interviewee.refusal.emptyNote");
        assertThat(
                        call(
                                        ines,
                                        "POST /notes/OWN?purpose=REVIEW",
                                        "{\"words\": \"x\", \"addsTo\": {\"note\": 3, \"reason\": \"y\"}}")
                                .body())
                .contains("interviewee.refusal.noSuchNote");
    }

    private HttpResponse<String> read(Person person, String book) {
        return call(person, "GET /notes/" + book + "?purpose=REVIEW", "");
    }

    private HttpResponse<String> write(Person person, String book, String words) {
        return call(
                person,
                "POST /notes/" + book + "?purpose=REVIEW",
                "{\"words\": \"" + words + "\"}");
    }
}
