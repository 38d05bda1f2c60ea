// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Words;
import org.oncetold.people.Role;
import org.oncetold.testing.Caller;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever a program sends, it is told what happened and what to do.
@IntegrationTest
class ApiErrorsModuleTest {

    private static final String CANARY = "rosmarin7";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Words words;
    @Autowired ApiErrors errors;

    private Caller caller;
    private String statement;

    @BeforeEach
    void anInterviewer() {
        var ines = people.aPerson(Role.INTERVIEWER);
        caller = new Caller(port, people.tokenOf(ines));
        statement = statements.openedBy(ines).toString();
    }

    /// `S` stands for a statement of the caller. The body is JSON unless a header says otherwise.
    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    GET /nothing-like-this                            | 404 | base.refusal.nothingHere |
                    GET /statements/                                  | 404 | base.refusal.nothingHere |
                    GET /statements/no-id/transcript?purpose=REVIEW   | 404 | base.refusal.nothingHere |
                    GET /recordings/no-id                             | 404 | base.refusal.nothingHere |
                    GET /recordings/no-id/audio?purpose=REVIEW        | 404 | base.refusal.nothingHere |
                    GET /exports/no-id/file?purpose=COURT             | 404 | base.refusal.nothingHere |
                    POST /exports/0-0-0-0-0/refusal                   | 403 | people.refusal.notYourRole | {"reason":"a"}
                    PATCH /statements                                 | 405 | base.refusal.method |
                    PUT /statements                                   | 405 | base.refusal.method |
                    POST /statements/S/accesses                       | 405 | base.refusal.method |
                    GET /statements/S/exports                         | 405 | base.refusal.method |
                    GET /recordings/S/close                           | 405 | base.refusal.method |
                    PUT /exports/S/approval                           | 405 | base.refusal.method |
                    BREW /statements                                  | 400 | base.refusal.request |
                    GET /statements//S                                | 400 | base.refusal.request |
                    GET /statements/S;a=b                             | 400 | base.refusal.request |
                    GET /statements/%252e%252e/S                      | 400 | base.refusal.request |
                    GET /statements/S/transcript                      | 400 | access.refusal.purposeMissing |
                    GET /statements/S/transcript?purpose=rosmarin7    | 400 | access.refusal.purposeUnknown |
                    GET /statements/S/transcript?purpose=OTHER        | 400 | access.refusal.ownWords |
                    GET /statements/S/transcript?purpose=OTHER&text=a | 400 | access.refusal.wordsInAddress |
                    GET /statements/S/transcript?purpose=REVIEW       | 404 | review.refusal.noWords |
                    POST /statements                                  | 400 | base.refusal.json        | {"reference":
                    POST /statements                                  | 400 | base.refusal.jsonMissing | ``
                    POST /statements                                  | 400 | base.refusal.jsonMissing | null
                    POST /statements                                  | 400 | base.refusal.jsonMissing | ["rosmarin7"]
                    POST /statements                                  | 400 | base.refusal.jsonValue   | {"interviewee":"rosmarin7"}
                    POST /statements                                  | 400 | base.refusal.jsonField   | {"rosmarin7":1}
                    POST /statements                                  | 422 | statement.refusal.reference | {}
                    POST /statements/S/recordings                     | 400 | base.refusal.jsonValue   | {"channels":"rosmarin7","sampleRate":16000}
                    POST /statements/S/recordings                     | 400 | base.refusal.jsonValue   | {"channels":1.5,"sampleRate":16000}
                    POST /statements/S/recordings                     | 400 | base.refusal.jsonValue   | {}
                    POST /statements/S/recordings                     | 422 | recording.refusal.channels | {"channels":9,"sampleRate":16000}
                    POST /statements/S/imports                        | 422 | recording.refusal.emptyFile |
                    PUT /statements/S/assignments/sara                | 400 | base.refusal.jsonValue   | {"role":"rosmarin7"}
                    PUT /statements/S/assignments/sara                | 400 | base.refusal.jsonValue   | {"role":"OBSERVER","until":"rosmarin7"}
                    PUT /statements/S/assignments/sara                | 400 | base.refusal.jsonField   | {"role":"OBSERVER","untill":"2027-01-01T00:00:00Z"}
                    PUT /statements/S/assignments/sara                | 403 | access.refusal.role      | {"role":"OBSERVER"}
                    DELETE /statements/S/assignments/sara             | 403 | access.refusal.role |
                    GET /statements/S/agreement                       | 400 | access.refusal.purposeMissing |
                    PUT /recordings/S/chunks/rosmarin7                | 400 | base.refusal.value |
                    PUT /recordings/S/chunks/0                        | 400 | recording.refusal.headers |
                    POST /recordings/S/close                          | 400 | recording.refusal.digestForm | {"chunks":1}
                    POST /recordings/S/gaps                           | 400 | base.refusal.jsonValue   | {"atSample":0}
                    POST /statements/S/exports                        | 422 | export.refusal.recipient | {}
                    POST /statements/S/exports                        | 400 | access.refusal.purposeMissing | {"recipient":"a","profile":"COURT"}
                    POST /exports/S/approval                          | 403 | people.refusal.notYourRole |
                    """)
    void saysWhatToDo(String call, int status, String code, String body) {
        var sent = body == null ? "" : body;

        var answer = caller.sendJson(call.replace("/S", "/" + statement), sent);

        var problem = problem(answer, status, code);
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .doesNotContain(CANARY, "{", "Exception");
        assertThat(answer.body()).doesNotContain(CANARY);
    }

    static Stream<Map<String, String>> oddHeaders() {
        return Stream.of(
                Map.of("Accept", "text/vtt"),
                Map.of("Accept", "image/png"),
                Map.of("Accept", "no type at all"),
                Map.of("Accept-Language", "@@"));
    }

    @ParameterizedTest
    @MethodSource("oddHeaders")
    void answersByAProblemWhateverTheCallerAccepts(Map<String, String> headers) {
        var list = headers.entrySet().iterator().next();

        var answer = caller.send("GET /nothing", "", list.getKey(), list.getValue());

        problem(answer, 404, "base.refusal.nothingHere");
    }

    @Test
    void namesTheFormsAndMethodsThatAreThere() {
        var form =
                caller.send(
                        "GET /statements/" + statement + "/transcript?purpose=REVIEW",
                        "",
                        "Accept",
                        "image/png");
        var type = caller.send("POST /statements", "{}", "Content-Type", "text/plain");
        var noType = caller.send("POST /statements", "{}", "Content-Type", "no type");
        var method = caller.send("PATCH /statements", "");

        assertThat(detail(form, 406, "base.refusal.accept"))
                .contains("application/json", "text/vtt", "application/x-subrip", "text/plain");
        assertThat(detail(type, 415, "base.refusal.contentType")).contains("application/json");
        problem(noType, 415, "base.refusal.contentType");
        assertThat(detail(method, 405, "base.refusal.method")).contains("GET", "POST");
        assertThat(method.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void takesNoLongJson() {
        var answer = caller.sendJson("POST /statements", "{\"reference\":\"" + "x".repeat(70_000));

        problem(answer, 413, "base.refusal.large");
    }

    @Test
    void asksForATokenAndSaysWhenItIsNoLongerGood() {
        var without = new Caller(port, "").send("GET /statements", "");
        var wrong = new Caller(port, "ot_made-up").send("GET /statements", "");
        var upload = new Caller(port, "otu_made-up").send("GET /statements", "");

        problem(without, 401, "people.refusal.bearToken");
        assertThat(without.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"OnceTold\"");
        problem(wrong, 401, "people.refusal.bearToken");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("error=\"invalid_token\"");
        problem(upload, 401, "recording.refusal.pass");
    }

    @Test
    void speaksTheFirstLanguageOfTheCallerThatIsThere() {
        var spanish = words.getTranslation("base.problem.NOT_FOUND", Locale.of("es"));

        var answer =
                caller.send("GET /nothing", "", "Accept-Language", "cy, es-AR;q=0.5, en;q=0.1");

        assertThat(problem(answer, 404, "base.refusal.nothingHere").get("title").asString())
                .isEqualTo(spanish);
        assertThat(answer.headers().firstValue("Content-Language")).contains("es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/statements/%zz", "/api/v1/statements/%00"})
    void wordsWhatTheServerItselfCannotRead(String address) throws Exception {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "base.refusal.request")
                    .doesNotContain("<html");
        }
    }

    @Test
    void givesTheUnforeseenANumberAndRepeatsNothing() throws Exception {
        var answer = new MockHttpServletResponse();

        errors.unforeseen(new IllegalStateException(CANARY), new MockHttpServletRequest(), answer);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("base.fault.sentence")
                .containsPattern("number [0-9A-F]{8} ")
                .doesNotContain(CANARY);
    }

    @Test
    void saysWhenToComeBackWhileTheDatabaseIsAway() throws Exception {
        var answer = new MockHttpServletResponse();

        errors.away(
                new DataAccessResourceFailureException(CANARY),
                new MockHttpServletRequest(),
                answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString())
                .contains("base.refusal.database")
                .doesNotContain(CANARY);
    }

    private static String detail(HttpResponse<String> answer, int status, String code) {
        return problem(answer, status, code).get("detail").asString();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        return problem;
    }
}
