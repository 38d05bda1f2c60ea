// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.ServerProcess;
import org.oncetold.transcription.Speech;

/// An interview is recorded in a real browser, and chunks are sent in any order beside it, while
/// the server, its database, its recogniser and the browser are killed at random moments and the
/// network is torn, away or slow. After every kill both go on by themselves and everything that was
/// acknowledged is there; in the end every byte is compared. `./oncetold bench kills` makes it two
/// hundred kills.
class KillsIT {

    private static final List<String> SAID =
            List.of(
                    "we walked along the river until it was dark",
                    "then my brother opened the door of the house",
                    "there was a red car in front of the school");

    private static final int KILLS = Integer.getInteger("kills", Victim.values().length);
    private static final long SEED = Long.getLong("kills.seed", 20261125);
    private static final int LONGEST_WAIT_MS = 2_500;
    private static final int LONGEST_AWAY_MS = 6_000;
    private static final int SLOW = 20_000;
    private static final int SPOKEN_SECONDS = 90;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Random random = new Random(SEED);
    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
    private final List<String> written = new ArrayList<>();
    private ServerProcess server;
    private Wire wire;
    private RecordingBrowser browser;
    private UnrulySender unruly;
    private String spoken;

    @Test
    void everythingGoesOnByItselfAndNothingAcknowledgedIsLost() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kills");
        var voice = Voice.speak(folder, SAID);
        server = ServerProcess.demo(folder.resolve("home"));
        try (var started = server;
                var between = Wire.to(started.url())) {
            wire = between;
            var api = new Api(server, "interviewer");
            spoken = CarefulSender.statement(api, "SPOKEN-1");
            var begun =
                    RecordingBrowser.begin(folder.resolve("profile"), voice, server, between.url());
            browser = begun.browser();
            unruly =
                    UnrulySender.begin(
                            new Api(between.url(), server.token("interviewer")), api, SEED);

            for (var kill = 0; kill < KILLS; kill++) killOnce(victim(kill), api, begun.recording());

            browser.killAndOpenAgain();
            browser.stop();
            browser.assertIsWhole(pcm(api, begun.recording()));
            var chunks = unruly.finish();
            assertThatAllIsWritten(api);
            System.out.printf("%d kills %s, %d unruly chunks%n", KILLS, killed, chunks);
        } finally {
            browser.close();
            unruly.close();
        }
    }

    private Victim victim(int kill) {
        var all = Victim.values();
        return all[kill < all.length ? kill : random.nextInt(all.length)];
    }

    private void killOnce(Victim victim, Api api, String recording) throws IOException {
        killed.merge(victim, 1, Integer::sum);
        var safe = browser.recorder().seconds("safe");
        var acknowledged = unruly.acknowledged();
        weather();
        browser.page().waitForTimeout(random.nextInt(LONGEST_WAIT_MS));
        strike(victim, api);
        wire.clear();
        browser.recorder().awaitSafe(browser.recorder().seconds("recorded") + 1);
        Awaitility.await().atMost(PATIENCE).until(() -> unruly.acknowledged() > acknowledged + 3);
        unruly.assertNothingIsMissing();
        var state = Api.json(api.get("/recordings/" + recording));
        assertThat(state.path("seconds").asDouble()).isGreaterThanOrEqualTo(safe);
    }

    private void weather() {
        switch (random.nextInt(4)) {
            case 0 -> wire.tear();
            case 1 -> wire.slowDown(SLOW);
            case 2 -> {
                wire.goAway();
                browser.page().waitForTimeout(random.nextInt(LONGEST_AWAY_MS));
            }
            default -> wire.clear();
        }
    }

    private void strike(Victim victim, Api api) throws IOException {
        switch (victim) {
            case SERVER -> {
                server.kill();
                server.startAgain();
            }
            case DATABASE -> victim.strikeBelow(server);
            case WORKER -> {
                speak(api);
                victim.strikeBelow(server);
            }
            case BROWSER -> {
                wire.clear();
                browser.killAndOpenAgain();
            }
        }
    }

    /// Something for the recogniser to do.
    private void speak(Api api) throws IOException {
        var sitting = CarefulSender.begin(api, spoken);
        sitting.sendAll(Arrays.copyOf(Speech.ofSeconds(SPOKEN_SECONDS), SPOKEN_SECONDS * 32_000));
        sitting.close();
        written.add(sitting.id());
    }

    private void assertThatAllIsWritten(Api api) {
        for (var id : written)
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            Api.json(api.get("/recordings/" + id))
                                    .path("transcription")
                                    .path("state")
                                    .asString()
                                    .equals("DONE"));
    }

    private static byte[] pcm(Api api, String recording) throws IOException {
        var wav = api.get("/recordings/" + recording + "/audio?purpose=REVIEW");
        assertThat(wav.statusCode()).isEqualTo(200);
        return Arrays.copyOfRange(wav.body(), 44, wav.body().length);
    }
}
