// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.Outcome;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.StatementApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What the interviewee agreed to and was told, over the API, role by role.
@IntegrationTest
class AgreementApiModuleTest extends StatementApiTest {

    private static final String EXPLAINED =
            """
            "explained": {"by": "Ines", "language": "es", "medium": "SPOKEN", "understood": "SAID_BACK"}
            """;
    private static final String TOLD = "{" + EXPLAINED + "}";

    @Autowired Layers layers;
    @Autowired AccessLog log;

    @Requirement(11)
    @ParameterizedTest
    @CsvSource({
        "INTERVIEWER,    200, 200, 204",
        "OBSERVER,       200, 403, 403",
        "SOCIAL_WORKER,  200, 403, 403",
        "HEALTH_WORKER,  403, 403, 403",
        "PROSECUTOR,     200, 403, 403",
        "SUPERVISOR,     200, 200, 403",
        "AUDITOR,        403, 403, 403",
        "ADMINISTRATOR,  403, 403, 403",
        "KEY_CUSTODIAN,  403, 403, 403"
    })
    void eachRoleDoesWhatItMay(Role role, int reads, int decides, int tells) {
        var person = role == Role.INTERVIEWER ? ines : somebody(role);

        assertThat(call(person, "GET /agreement?purpose=REVIEW", "").statusCode()).isEqualTo(reads);
        assertThat(call(person, "GET /rights?purpose=REVIEW", "").statusCode()).isEqualTo(reads);
        assertThat(decide(person, "RECORD", "AGREED").statusCode()).isEqualTo(decides);
        assertThat(call(person, "POST /rights?purpose=INTERVIEW", TOLD).statusCode())
                .isEqualTo(tells);
    }

    @Test
    void whoDoesNotWorkOnItFindsNothingAndIsWrittenDown() {
        var outsider = people.aPerson(Role.INTERVIEWER);

        assertThat(call(outsider, "GET /agreement?purpose=REVIEW", "").statusCode()).isEqualTo(404);
        assertThat(decide(outsider, "RECORD", "REFUSED").statusCode()).isEqualTo(404);

        assertThat(layers.isClosed(statement, Layer.RECORD)).isFalse();
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
                .filteredOn(entry -> entry.outcome() == Outcome.DENIED)
                .hasSize(2);
    }

    @Requirement(11)
    @Test
    void aDecisionBindsWhenItIsAnsweredAndStandsBeforeTheEarlierOnes() {
        decide(ines, "TRANSCRIBE", "AGREED");

        var answer = decide(ines, "TRANSCRIBE", "WITHDRAWN");

        assertThat(answer.body())
                .contains("\"layer\":\"TRANSCRIBE\",\"open\":false")
                .containsSubsequence("WITHDRAWN", "AGREED")
                .contains("\"by\":\"" + ines.login() + "\"", "\"understood\":\"SAID_BACK\"");
        assertThat(layers.isClosed(statement, Layer.TRANSCRIBE)).isTrue();
        assertThat(call(ines, "GET /agreement?purpose=REVIEW", "").body())
                .contains(
                        "{\"layer\":\"RECORD\",\"open\":true,\"answers\":[]}",
                        "{\"layer\":\"TRAINING\",\"open\":false,\"answers\":[]}");
    }

    @Requirement(11)
    @Test
    void aRefusalIsKeptBesideTheLawAndTheLayerStaysOpen() {
        var answer =
                call(
                        ines,
                        "POST /agreement/RECORD?purpose=INTERVIEW",
                        "{\"answer\": \"REFUSED\", \"law\": \"art. 5\", " + EXPLAINED + "}");

        assertThat(answer.body())
                .contains("\"open\":true", "\"answer\":\"REFUSED\"", "\"law\":\"art. 5\"");
    }

    @Test
    void saysWhatIsMissingAndNotesNothing() {
        assertRefused(400, "access.refusal.purposeMissing", call(ines, "GET /agreement", ""));
        assertRefused(400, "access.refusal.purposeMissing", call(ines, "POST /rights", TOLD));
        assertRefused(
                400,
                "base.refusal.value",
                call(ines, "POST /agreement/SLEEP?purpose=INTERVIEW", TOLD));
        assertRefused(
                422,
                "interviewee.refusal.missing",
                call(ines, "POST /agreement/RECORD?purpose=INTERVIEW", TOLD));
        assertRefused(422, "interviewee.refusal.limits", decide(ines, "RECORD", "LIMITED"));
        assertRefused(
                409, "interviewee.refusal.nothingToWithdraw", decide(ines, "RECORD", "WITHDRAWN"));

        assertThat(call(ines, "GET /agreement?purpose=REVIEW", "").body())
                .contains("{\"layer\":\"RECORD\",\"open\":true,\"answers\":[]}");
    }

    @Requirement(11)
    @Test
    void rightsAreNotedWithAnyLeafletButADraft() {
        assertRefused(422, "interviewee.refusal.leafletUnchecked", tell("eu", "ro"));
        assertRefused(422, "interviewee.refusal.noLeaflet", tell("eu", "tlh"));
        assertRefused(422, "interviewee.refusal.noLeaflet", tell("../agreement", "en"));
        call(ines, "POST /rights?purpose=INTERVIEW", TOLD);

        assertThat(call(ines, "GET /rights?purpose=REVIEW", "").body())
                .startsWith("[{\"leaflet\":null")
                .contains("\"medium\":\"SPOKEN\"", "\"by\":\"" + ines.login() + "\"");
    }

    private HttpResponse<String> tell(String jurisdiction, String language) {
        var body =
                "{\"leaflet\": {\"jurisdiction\": \"%s\", \"language\": \"%s\"}, %s}"
                        .formatted(jurisdiction, language, EXPLAINED);
        return call(ines, "POST /rights?purpose=INTERVIEW", body);
    }

    private HttpResponse<String> decide(Person person, String layer, String answer) {
        return call(
                person,
                "POST /agreement/" + layer + "?purpose=INTERVIEW",
                "{\"answer\": \"" + answer + "\", " + EXPLAINED + "}");
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
