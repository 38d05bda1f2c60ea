// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.ServerProcess;

/// The disk with the home fills up in mid-recording: a real small file system with everything of
/// OnceTold and its database on it.
class FullDiskIT {

    private static final long MIB = 1 << 20;
    private static final int MOST_CHUNKS = 400;

    private final Random noise = new Random(6);
    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("user.name").equals("root"), "mounting a small disk needs root");
        disk = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "disk");
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=320m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted == 0, "this machine lets nobody mount a small disk");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) run("umount", disk.toString());
    }

    @Test
    void aRecordingWaitsForRoomAndLosesNothing() throws IOException {
        var home = disk.resolve("home");
        try (var server =
                ServerProcess.demo(
                        home,
                        "--oncetold.recording.room=8MB",
                        "--oncetold.recording.ballast=4MB")) {
            var api = new Api(server, "interviewer");
            var statement = CarefulSender.statement(api, "FULL-1");
            var sitting = CarefulSender.begin(api, statement);
            assertThat(sitting.send(second()).statusCode()).isEqualTo(200);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(home.resolve("ballast")));
            leave(5 * MIB);
            assertFull(CarefulSender.beginning(api, statement));
            assertThat(sitting.send(second()).statusCode()).isEqualTo(200);

            leave(MIB / 4);
            assertThat(sitting.send(second()).statusCode()).isEqualTo(200);
            assertThat(home.resolve("ballast")).doesNotExist();

            leave(MIB / 4);
            var kept = second();
            assertFull(sitting.send(kept));
            assertThat(api.get("/recordings/" + sitting.id()).statusCode()).isEqualTo(200);

            leave(MIB * 3 / 4);
            assertComeBack(untilRefused(sitting));

            Files.delete(filler());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sitting.send(kept).statusCode() == 200);
            CarefulSender.begin(api, statement);
            sitting.close();
            sitting.assertThatItIsWhole();
            assertThat(server.alive()).isTrue();
        }
    }

    /// Something else took the last room, and the database runs out of it in mid-sentence. MariaDB
    /// says so or stops by itself, and is started again until it can.
    private static void assertComeBack(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isIn(503, 507);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.json(answer).path("detail").asString()).contains("is safe");
    }

    /// The database still has room inside its own files for some chunks.
    private HttpResponse<byte[]> untilRefused(CarefulSender sitting) throws IOException {
        for (var chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            var answer = sitting.send(second());
            if (answer.statusCode() != 200) return answer;
        }
        throw new IllegalStateException("the disk never was full");
    }

    private static void assertFull(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(507);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        var problem = Api.json(answer);
        assertThat(problem.path("code").asString()).isEqualTo("recording.refusal.full");
        assertThat(problem.path("detail").asString()).contains("too little room").contains("safe");
    }

    private void leave(long bytes) throws IOException {
        Files.deleteIfExists(filler());
        var left = room() - bytes;
        try (var out = Files.newOutputStream(filler())) {
            var block = new byte[(int) (MIB / 16)];
            for (var written = 0L; written < left; written += block.length)
                out.write(block, 0, (int) Math.min(block.length, left - written));
        }
    }

    private Path filler() {
        return disk.resolve("filler");
    }

    private long room() {
        return disk.toFile().getUsableSpace();
    }

    private byte[] second() {
        var bytes = new byte[32_000];
        noise.nextBytes(bytes);
        return bytes;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
