// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.ServerProcess;

/// The server is killed in mid-recording, again and again, at random moments. `-Dkills=20` makes it
/// twenty times.
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long LONGEST_WAIT_MS = 2_500;

    private final Random random = new Random(20261123);

    @Test
    void everyAcknowledgedChunkIsThereAfterEveryKill() throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kills");
        try (var server = ServerProcess.demo(home);
                var pool = Executors.newSingleThreadExecutor()) {
            var api = new Api(server, "interviewer");
            var recorder = new PatientRecorder(api, begin(api));
            var recording = pool.submit(recorder);

            for (int kill = 0; kill < KILLS; kill++) {
                var acknowledged = recorder.acknowledged();
                recorder.awaitAcknowledged(acknowledged + 3);
                TimeUnit.MILLISECONDS.sleep(random.nextLong(LONGEST_WAIT_MS));
                server.kill();
                server.startAgain();
            }
            recorder.awaitAcknowledged(recorder.acknowledged() + 3);
            recorder.stop();
            recording.get(2, TimeUnit.MINUTES);

            var closed = Api.json(recorder.close());
            assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
            assertThat(closed.path("contiguous").asLong()).isEqualTo(recorder.acknowledged());
            assertThat(pcm(api, recorder)).isEqualTo(recorder.sent());
        }
    }

    private static String begin(Api api) throws IOException {
        var statement =
                Api.json(
                                api.post(
                                        "/statements",
                                        """
                                        {"reference": "KILL-1", "interviewee": {"pseudonym": "Mara"},
                                         "protocol": "adult-peace", "language": "en"}
                                        """))
                        .path("id")
                        .asString();
        var path = "/statements/" + statement + "/recordings";
        return Api.json(api.post(path, "{\"channels\": 1, \"sampleRate\": 16000}"))
                .path("id")
                .asString();
    }

    private static byte[] pcm(Api api, PatientRecorder recorder) throws IOException {
        var wav = api.get("/recordings/" + recorder.recording() + "/audio?purpose=REVIEW");
        assertThat(wav.statusCode()).isEqualTo(200);
        var bytes = wav.body();
        return Arrays.copyOfRange(bytes, bytes.length - recorder.sent().length, bytes.length);
    }
}
