// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.Digest;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.Sound;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.TestImports;
import org.oncetold.recording.UploadPasses;
import org.oncetold.recording.Uploads;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RecordingApiModuleTest {

    private static final byte[] SOUND = Sound.noise(3, 16_000);

    @LocalServerPort int port;
    @Autowired Recordings recordings;
    @Autowired UploadPasses passes;
    @Autowired Uploads uploads;
    @Autowired TestImports imports;
    @Autowired People everybody;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private Person interviewer;
    private StatementId statement;
    private RecordingId id;
    private String pass;

    @BeforeEach
    void begin() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
        pass = people.as(interviewer, () -> passes.issue(id).reveal());
    }

    @Test
    void aPassSendsAndClosesItsOwnRecording() throws Exception {
        assertThat(put(pass, id, SOUND).body()).isEqualTo("{\"contiguous\":1}");
        assertThat(put(pass, id, SOUND).statusCode()).isEqualTo(200);
        assertThat(put(pass, id, Sound.noise(4, 16_000)).statusCode()).isEqualTo(409);

        var closed = close(pass);

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("\"state\":\"CLOSED\"");
    }

    @Test
    void aPassOpensNothingElse() throws Exception {
        var other = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));

        assertThat(put(pass, other, SOUND).statusCode()).isEqualTo(401);
        assertThat(get(pass, "/recordings/" + id + "/audio?purpose=REVIEW").statusCode())
                .isEqualTo(401);
        assertThat(get(pass, "/statements").statusCode()).isEqualTo(401);
        assertThat(put("otu_made-up", id, SOUND).statusCode()).isEqualTo(401);
    }

    @Test
    void onceItHasEndedAPassAddsNothing() throws Exception {
        var mask = "{\"atSample\": 0, \"reason\": \"Another\"}";
        var gap = "{\"atSample\": 0, \"millis\": 1}";
        put(pass, id, SOUND);
        assertThat(post("/masks", mask).statusCode()).isEqualTo(204);
        assertThat(post("/gaps", gap).statusCode()).isEqualTo(204);

        close(pass);

        assertThat(post("/masks", mask).statusCode()).isEqualTo(409);
        assertThat(post("/gaps", gap).statusCode()).isEqualTo(409);
        assertThat(close(pass).statusCode()).isEqualTo(200);
    }

    @Test
    void aPassOfAFileSendsNoChunksIntoTheRecordingItBecomes() throws Exception {
        var upload = people.as(interviewer, () -> uploads.begin(statement, 9, Speakers.usual(1)));
        var own = people.as(interviewer, () -> passes.issueFor(upload).reveal());
        imports.begun(interviewer, statement, upload.id());

        assertThat(put(own, upload.id(), SOUND).statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send(
                request(pass, "/recordings/" + id + path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    @Test
    void aPassEndsWithItsPerson() throws Exception {
        assertThat(put(pass, id, SOUND).statusCode()).isEqualTo(200);

        people.asAdministrator(() -> everybody.deactivate(interviewer.id()));

        assertThat(put(pass, id, SOUND).statusCode()).isEqualTo(401);
        assertThat(close(pass).statusCode()).isEqualTo(401);
        people.asAdministrator(() -> everybody.reactivate(interviewer.id()));
        jdbc.sql("UPDATE person SET role = 'AUDITOR' WHERE id = ?")
                .param(Ids.bytes(interviewer.id().value()))
                .update();
        assertThat(put(pass, id, SOUND).statusCode()).isEqualTo(401);
    }

    @Test
    void givesAnyRangeOfTheSoundForAPurpose() throws Exception {
        put(pass, id, SOUND);
        close(pass);
        var token = people.tokenOf(interviewer);
        var path = "/recordings/" + id + "/audio";

        assertThat(get(token, path).statusCode()).isEqualTo(400);
        var whole = get(token, path + "?purpose=REVIEW");
        var part = get(token, path + "?purpose=REVIEW", "Range", "bytes=1044-2043");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(whole.headers().firstValue("Content-Length")).contains("32044");
        assertThat(whole.headers().firstValue("X-Sha256")).contains(Digest.over(SOUND).hex());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body().getBytes(ISO_8859_1))
                .isEqualTo(Arrays.copyOfRange(SOUND, 1_000, 2_000));
    }

    @Test
    void tellsWhichPartsWereHeardToWhoMaySeeTheAccesses() throws Exception {
        put(pass, id, SOUND);
        close(pass);
        var auditor = people.tokenOf(people.aPerson(Role.AUDITOR));
        var observer = people.aPerson(Role.OBSERVER);
        statements.assign(statement, interviewer, observer, Role.OBSERVER);

        get(
                people.tokenOf(interviewer),
                "/recordings/" + id + "/audio?purpose=REVIEW",
                "Range",
                "bytes=3244-6443");

        assertThat(get(auditor, "/recordings/" + id + "/heard").body())
                .contains("\"who\":\"" + interviewer.login() + "\"", "\"played\":[]")
                .contains("\"onlySent\":[{\"start\":0.1,\"end\":0.2");
        assertThat(get(people.tokenOf(observer), "/recordings/" + id + "/heard").statusCode())
                .isEqualTo(403);
        assertThat(get(auditor, "/recordings/" + id + "/audio?purpose=REVIEW").statusCode())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=32044-", "bytes=abc", "bytes=5-2", "bytes=", "lines=1-2"})
    void opensNothingForARangeThatIsNotThere(String range) throws Exception {
        put(pass, id, SOUND);
        close(pass);

        var answer =
                get(
                        people.tokenOf(interviewer),
                        "/recordings/" + id + "/audio?purpose=REVIEW",
                        "Range",
                        range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */32044");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("base.refusal.range").hasSizeLessThan(1_000);
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoSound() throws Exception {
        var page = hand("<!doctype html><title>meeting.wav</title><p>RIFF");
        var nothing = hand("");

        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(page.body()).contains("whatever its name says").contains("Nothing was kept");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("This file is empty").contains("Nothing was kept");
        assertThat(people.as(interviewer, () -> recordings.of(statement))).hasSize(1);
    }

    @Test
    void saysSoWhileAFileStreamsThatIsTooLongOrNoMedia() throws Exception {
        var sound = new byte[48 << 20];
        System.arraycopy("RIFF....WAVEfmt ".getBytes(US_ASCII), 0, sound, 0, 16);
        var archive = new byte[48 << 20];
        System.arraycopy("PK\3\4".getBytes(US_ASCII), 0, archive, 0, 4);
        var upload = people.as(interviewer, () -> uploads.begin(statement, 1, Speakers.usual(1)));
        jdbc.sql("UPDATE media_upload SET bytes = ? WHERE id = ?")
                .params((20L << 30) - (1 << 20), Ids.bytes(upload.id().value()))
                .update();

        var tooLong = hand(sound);
        var noMedia = hand(archive);

        assertThat(tooLong.statusCode()).isEqualTo(429);
        assertThat(tooLong.body()).contains("within 24 hours").contains("nothing was kept");
        assertThat(noMedia.statusCode()).isEqualTo(415);
        assertThat(noMedia.body()).contains("whatever its name says");
    }

    @Test
    void aPassOfAFileSendsThatFileAlone() throws Exception {
        var file = Files.readAllBytes(SyntheticMedia.tone("by-pass.wav", 1));
        var upload =
                people.as(
                        interviewer,
                        () -> uploads.begin(statement, file.length, Speakers.usual(1)));
        var own = people.as(interviewer, () -> passes.issueFor(upload).reveal());
        var path = "/uploads/" + upload.id();

        assertThat(get(pass, path).statusCode()).isEqualTo(401);
        assertThat(get(own, "/recordings/" + id).statusCode()).isEqualTo(401);
        assertThat(get(own, path).body()).contains("\"received\":0");
        var sent =
                send(
                        request(own, path + "/pieces/0")
                                .header("X-Sha256", Digest.over(file).hex())
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
        assertThat(sent.body()).isEqualTo("{\"received\":" + file.length + "}");
        var finished =
                send(request(own, path + "/finish").POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(finished.statusCode()).isEqualTo(202);
        assertThat(finished.headers().firstValue("Location"))
                .contains("/api/v1/recordings/" + upload.id());
        var token = people.tokenOf(interviewer);
        var original = "/recordings/" + upload.id() + "/original";
        assertThat(get(token, original).statusCode()).isEqualTo(400);
        var handedOut = get(token, original + "?purpose=COURT");
        assertThat(handedOut.headers().firstValue("X-Sha256")).contains(Digest.over(file).hex());
        assertThat(handedOut.body().getBytes(ISO_8859_1)).isEqualTo(file);
    }

    private HttpResponse<String> hand(byte[] file) throws IOException, InterruptedException {
        return send(
                request(people.tokenOf(interviewer), "/statements/" + statement + "/imports")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private HttpResponse<String> hand(String file) throws IOException, InterruptedException {
        return send(
                request(people.tokenOf(interviewer), "/statements/" + statement + "/imports")
                        .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    private HttpResponse<String> put(String token, RecordingId to, byte[] sound)
            throws IOException, InterruptedException {
        return send(
                request(token, "/recordings/" + to + "/chunks/0")
                        .header("X-Sha256", Digest.over(sound).hex())
                        .header("X-First-Sample", "0")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(sound)));
    }

    private HttpResponse<String> close(String token) throws IOException, InterruptedException {
        var wish = "{\"chunks\": 1, \"digest\": \"%s\"}".formatted(Digest.over(SOUND).hex());
        return send(
                request(token, "/recordings/" + id + "/close")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private HttpResponse<String> get(String token, String path, String... headers)
            throws IOException, InterruptedException {
        var request = request(token, path);
        return send(headers.length > 0 ? request.headers(headers) : request);
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(ISO_8859_1));
    }
}
