// SPDX-License-Identifier: Apache-2.0
package org.oncetold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.oncetold.journey.Api;
import org.oncetold.testing.ServerProcess;
import org.oncetold.transcription.Speech;

/// Very long sound through a server of its own, faster than it was spoken: a recording over the API
/// and a compressed file, both to the last word, while the memory of the server is watched.
/// `./oncetold bench long` runs it; `-Dbench.hours=1` makes it shorter.
@EnabledIfSystemProperty(named = "bench.hours", matches = "\\d+")
class ThreeHoursBench {

    private static final int HOURS = Integer.getInteger("bench.hours", 3);
    private static final int MINUTES = HOURS * 60;
    private static final int SECOND = Speech.RATE * 2;
    private static final double GROWTH = 1.25;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final byte[] MINUTE = Arrays.copyOf(Speech.ofSeconds(60), 60 * SECOND);
    private static ServerProcess server;
    private static Api api;

    @BeforeAll
    static void start() throws IOException {
        var target = Path.of("target").toAbsolutePath();
        server = ServerProcess.demo(Files.createTempDirectory(target, "long"));
        api = new Api(server, "interviewer");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void recordsAndWritesDown() throws Exception {
        var memory = new MemoryCurve(server.pid());
        var statement = statement("LONG-1");
        var id =
                Api.json(
                                created(
                                        api.post(
                                                "/statements/" + statement + "/recordings",
                                                "{\"channels\": 1, \"sampleRate\": 16000}")))
                        .path("id")
                        .asString();
        var whole = sha256();
        for (var minute = 0; minute < MINUTES; minute++) {
            whole.update(MINUTE);
            for (var second = 0; second < 60; second++) send(id, minute * 60L + second, second);
            memory.sample("recorded", minute + 1, MINUTES);
        }
        close(id, HexFormat.of().formatHex(whole.digest()));
        memory.sample("read back", MINUTES, MINUTES);
        awaitWords(id, memory);
        memory.report(HOURS + " h recording");
        assertThat(memory.growth()).isLessThan(GROWTH);
    }

    @Test
    void importsAndWritesDown() throws Exception {
        var memory = new MemoryCurve(server.pid());
        var statement = statement("LONG-2");
        var file = Files.readAllBytes(compressed());
        var answer = api.post("/statements/" + statement + "/imports", file);
        assertThat(answer.statusCode()).isEqualTo(202);
        var id = Api.json(answer).path("id").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var now = Api.json(api.get("/recordings/" + id));
                    memory.sample("taken in", (long) now.path("seconds").asDouble() / 60, MINUTES);
                    return !now.path("state").asString().equals("OPEN");
                });
        assertThat(Api.json(api.get("/recordings/" + id)).path("state").asString())
                .isEqualTo("CLOSED");
        awaitWords(id, memory);
        memory.report(HOURS + " h file of " + (file.length >> 20) + " MiB");
        assertThat(memory.growth()).isLessThan(GROWTH);
    }

    private static void awaitWords(String id, MemoryCurve memory) {
        var began = System.nanoTime();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    var now = Api.json(api.get("/recordings/" + id)).path("transcription");
                    var minute = Math.round(now.path("progress").asDouble() * MINUTES);
                    memory.sample("written down", minute, MINUTES);
                    assertThat(now.path("state").asString()).isNotEqualTo("FAILED");
                    return now.path("state").asString().equals("DONE");
                });
        memory.took("written down", (System.nanoTime() - began) / 1e9);
    }

    private static void send(String id, long seq, int second) throws IOException {
        var bytes = Arrays.copyOfRange(MINUTE, second * SECOND, (second + 1) * SECOND);
        var digest = HexFormat.of().formatHex(sha256().digest(bytes));
        var answer = api.putChunk(id, seq, bytes, digest, seq * Speech.RATE);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static void close(String id, String digest) throws IOException {
        var body = "{\"chunks\": %d, \"digest\": \"%s\"}".formatted(MINUTES * 60, digest);
        var closed = api.post("/recordings/" + id + "/close", body);
        assertThat(closed.statusCode()).isEqualTo(200);
    }

    private static String statement(String reference) throws IOException {
        var body =
                """
                {"reference": "%s", "interviewee": {"pseudonym": "Mara"},
                 "protocol": "adult-peace", "language": "en"}
                """
                        .formatted(reference);
        return Api.json(created(api.post("/statements", body))).path("id").asString();
    }

    private static HttpResponse<byte[]> created(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    /// The same minute again and again as Ogg Opus, made by Debian's ffmpeg.
    private static Path compressed() throws IOException, InterruptedException {
        var ffmpeg = Path.of("/usr/bin/ffmpeg");
        Assumptions.assumeTrue(Files.isExecutable(ffmpeg), "needs Debian's ffmpeg (apt)");
        var file = Path.of("target/long-" + HOURS + "h.ogg");
        if (Files.exists(file)) return file;
        var minute = Files.write(Path.of("target/minute.pcm"), MINUTE);
        var unfinished = Path.of("target/unfinished.ogg");
        var command =
                List.of(
                        ffmpeg.toString(),
                        "-v",
                        "error",
                        "-y",
                        "-f",
                        "s16le",
                        "-ar",
                        "16000",
                        "-ac",
                        "1",
                        "-stream_loop",
                        String.valueOf(MINUTES - 1),
                        "-i",
                        minute.toString(),
                        "-c:a",
                        "libopus",
                        "-b:a",
                        "24k",
                        "-application",
                        "voip",
                        "-compression_level",
                        "0",
                        unfinished.toString());
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        return Files.move(unfinished, file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
