// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;
import org.oncetold.export.pdf.PdfText;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.review.WrittenDown;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ExportApiModuleTest {

    private static final String WANTED =
            "{\"profile\":\"court\",\"recipient\":\"Court 4\",\"purpose\":\"COURT\"}";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;

    private final HttpClient client = HttpClient.newHttpClient();
    private Person pavel;
    private Person mona;
    private StatementId statement;

    @BeforeEach
    void words() {
        var ines = people.aPerson(Role.INTERVIEWER);
        mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        pavel = people.aPerson(Role.PROSECUTOR);
        statement = statements.openedBy(ines);
        statements.assign(statement, ines, pavel, Role.PROSECUTOR);
        writtenDown.in(statement, ines, "we left the house", "it was dark");
    }

    @Test
    void handsOutThePdfAfterAnotherPersonApproved() throws Exception {
        var asked = post(pavel, "/statements/" + statement + "/exports", WANTED);
        assertThat(asked.statusCode()).isEqualTo(202);
        var export = "/exports/" + json(asked).get("id").asString();
        assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith(export);

        assertThat(get(pavel, export + "/file?purpose=COURT").statusCode()).isEqualTo(409);
        assertThat(post(pavel, export + "/approval", "").statusCode()).isEqualTo(403);
        assertThat(post(mona, export + "/approval", "").statusCode()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(pavel, export + "/file?purpose=COURT").statusCode() == 200);

        var file = get(pavel, export + "/file?purpose=COURT");
        var number = json(get(pavel, export)).get("number").asString();
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + number + ".pdf\"");
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(PdfText.of(file.body())).contains("we left the house", "Court 4");
    }

    @Test
    void asksForAPurposeAProfileAndARecipient() throws Exception {
        var path = "/statements/" + statement + "/exports";

        assertThat(post(pavel, path, WANTED.replace("purpose", "p")).statusCode()).isEqualTo(400);
        assertThat(post(pavel, path, WANTED.replace("court", "all")).statusCode()).isEqualTo(422);
        assertThat(post(pavel, path, WANTED.replace("Court 4", " ")).statusCode()).isEqualTo(422);
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        var export =
                "/exports/"
                        + json(post(pavel, "/statements/" + statement + "/exports", WANTED))
                                .get("id")
                                .asString();
        var stranger = people.aPerson(Role.SUPERVISOR);

        assertThat(get(stranger, export).statusCode()).isEqualTo(404);
        assertThat(get(stranger, export + "/file?purpose=COURT").statusCode()).isEqualTo(404);
        assertThat(post(stranger, export + "/approval", "").statusCode()).isEqualTo(404);
        assertThat(get(pavel, export + "/file").statusCode()).isEqualTo(400);
    }

    private HttpResponse<byte[]> post(Person person, String path, String body) throws Exception {
        return send(person, path, request -> request.POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> get(Person person, String path) throws Exception {
        return send(person, path, HttpRequest.Builder::GET);
    }

    private HttpResponse<byte[]> send(
            Person person,
            String path,
            java.util.function.UnaryOperator<HttpRequest.Builder> method)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                        .header("Authorization", "Bearer " + people.tokenOf(person))
                        .header("Content-Type", "application/json");
        return client.send(method.apply(request).build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return new JsonMapper().readTree(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
