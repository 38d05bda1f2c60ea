// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.review.WrittenDown;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class TranscriptApiModuleTest {

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void words() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        writtenDown.in(statement, ines, "we left the house", "it was dark");
    }

    @Test
    void givesUtterancesAndWords() throws Exception {
        var answer = get(ines, "application/json", "?purpose=REVIEW");

        assertThat(answer.statusCode()).isEqualTo(200);
        var utterance = new JsonMapper().readTree(answer.body()).get("utterances").get(1);
        assertThat(utterance.get("start").asDouble()).isEqualTo(10);
        assertThat(utterance.get("speaker").asString()).isEqualTo("UNKNOWN");
        assertThat(utterance.get("heardBy").size()).isZero();
        assertThat(utterance.get("words").get(2).get("text").asString()).isEqualTo("dark");
        assertThat(utterance.get("words").get(2).get("confidence").asDouble()).isEqualTo(0.9);
    }

    @Test
    void givesCaptionsThatSayWhatNobodyHeard() throws Exception {
        var vtt = get(ines, "text/vtt", "?purpose=REVIEW");
        var srt = get(ines, "application/x-subrip", "?purpose=REVIEW");
        var text = get(ines, "text/plain", "?purpose=REVIEW");

        assertThat(vtt.body()).startsWith("WEBVTT\n").contains("NOTE machine-written");
        assertThat(vtt.body()).containsPattern("\nNOTE recording [0-9a-f-]{36}");
        assertThat(srt.body()).contains("00:00:10,000 --> 00:00:11,450", "[machine-written");
        assertThat(text.body()).contains("00:00:10  ", "it was dark", "[machine-written");
    }

    @Test
    void asksForAPurpose() throws Exception {
        for (var form : new String[] {"application/json", "text/vtt", "text/plain"})
            assertThat(get(ines, form, "").statusCode()).as(form).isEqualTo(400);
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        var stranger = people.aPerson(Role.INTERVIEWER);

        assertThat(get(stranger, "application/json", "?purpose=REVIEW").statusCode())
                .isEqualTo(404);
        assertThat(get(stranger, "text/vtt", "?purpose=REVIEW").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(Person person, String form, String query) throws Exception {
        var address =
                "http://localhost:%d/api/v1/statements/%s/transcript%s"
                        .formatted(port, statement, query);
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + people.tokenOf(person))
                        .header("Accept", form)
                        .header("Accept-Language", "en")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
