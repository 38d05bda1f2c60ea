// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.ServerProcess;
import org.oncetold.transcription.Speech;
import tools.jackson.databind.JsonNode;

/// The server is killed in the middle of writing words down. After the next start the same
/// recording is taken up again by itself and becomes the same words as in an undisturbed run.
class KilledWhileTranscribingIT {

    private static final int SECONDS = 420;
    private static final double BEGUN = 0.2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void theWordsAreThoseOfAnUndisturbedRun() throws IOException {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "midword");
        var pcm = Arrays.copyOf(Speech.ofSeconds(SECONDS), SECONDS * Speech.RATE * 2);
        try (var server = ServerProcess.demo(home)) {
            var api = new Api(server, "interviewer");
            var disturbed = recorded(api, "MID-1", pcm);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> transcription(api, disturbed).path("progress").asDouble() > BEGUN);
            assertThat(state(api, disturbed)).isEqualTo("RUNNING");

            server.kill();
            server.startAgain();

            assertThat(state(api, disturbed)).isNotEqualTo("DONE");
            var undisturbed = recorded(api, "MID-2", pcm);
            var words = words(api, disturbed);
            assertThat(words).hasSizeGreaterThan(SECONDS / 2);
            assertThat(words).isEqualTo(words(api, undisturbed));
        }
    }

    private record Made(String statement, String recording) {}

    private static Made recorded(Api api, String reference, byte[] pcm) throws IOException {
        var statement = CarefulSender.statement(api, reference);
        var sitting = CarefulSender.begin(api, statement);
        sitting.sendAll(pcm);
        sitting.close();
        return new Made(statement, sitting.id());
    }

    private static JsonNode transcription(Api api, Made made) throws IOException {
        return Api.json(api.get("/recordings/" + made.recording())).path("transcription");
    }

    private static String state(Api api, Made made) throws IOException {
        return transcription(api, made).path("state").asString();
    }

    /// Every word with its place, so that one heard twice would show.
    private static java.util.List<String> words(Api api, Made made) throws IOException {
        Awaitility.await().atMost(PATIENCE).until(() -> state(api, made).equals("DONE"));
        var answer = api.get("/statements/" + made.statement() + "/transcript?purpose=REVIEW");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Api.json(answer).findParents("confidence").stream()
                .map(word -> word.path("start") + " " + word.path("end") + " " + word.path("text"))
                .toList();
    }
}
