// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.RecordedSound;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.ServerProcess;
import tools.jackson.databind.JsonNode;

/// An interview is recorded in a real browser while the server is killed under it, again and again,
/// at random moments; nobody touches the page meanwhile. `-Dkills=20` makes it twenty times.
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int LONGEST_WAIT_MS = 2_500;
    private static final double A_WHILE_MS = 60_000;

    private final Random random = new Random(20261123);

    @Test
    void theRecorderGoesOnByItselfAndNothingAcknowledgedIsLost() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kills");
        var voice = Voice.speak(folder, List.of("we walked along the river until it was dark"));
        try (var server = ServerProcess.demo(folder.resolve("home"));
                var chromium = Chromium.speaking(voice)) {
            var page = chromium.signIn(server, "interviewer");
            page.onDialog(Dialog::accept);
            var recorded = RecordedSound.of(page.context());
            RoomInBrowser.enter(page, "KILL-1", "Mara");
            var recording = record(page);
            var recorder = new RecorderOnPage(page);
            recorder.awaitSafe(3);
            var api = new Api(server, "interviewer");

            for (int kill = 0; kill < KILLS; kill++) {
                page.waitForTimeout(random.nextInt(LONGEST_WAIT_MS));
                killWhileRecording(server, page, api, recording);
            }

            signInAgain(server, page);
            recorder.awaitSafe(recorder.seconds("recorded") + 2);
            RoomInBrowser.stop(page);
            assertThat(state(api, recording).path("digest").asString())
                    .isEqualTo(sha256(recorded.bytes()));
            assertThat(pcm(api, recording)).isEqualTo(recorded.bytes());
        }
    }

    /// The line about the connection appears, the numbers go on, and when the server is back
    /// everything is sent and the line goes, without a touch.
    private static void killWhileRecording(
            ServerProcess server, Page page, Api api, String recording) throws IOException {
        var recorder = new RecorderOnPage(page);
        var safe = recorder.seconds("safe");
        server.kill();
        assertThat(recorder.connection())
                .containsText(
                        "The connection is gone", new ContainsTextOptions().setTimeout(A_WHILE_MS));
        recorder.await("recorded", recorder.seconds("recorded") + 2);
        assertThat(recorder.seconds("kept")).isGreaterThanOrEqualTo(3);

        server.startAgain();
        assertThat(state(api, recording).path("seconds").asDouble()).isGreaterThanOrEqualTo(safe);
        recorder.awaitNothingKept();
        assertThat(recorder.connection().getByText("The connection is gone"))
                .hasCount(0, new HasCountOptions().setTimeout(A_WHILE_MS));
        assertThat(recorder.sentence()).hasText("Recording");
    }

    /// The page itself has lost its session with the first kill; the recording has not.
    private static void signInAgain(ServerProcess server, Page page) {
        new RecorderOnPage(page).connection().locator("button").click();
        page.locator("input[type=password]")
                .waitFor(new Locator.WaitForOptions().setTimeout(A_WHILE_MS));
        Chromium.signIn(page, server.login("interviewer"), server.passphrase("interviewer"));
        page.waitForURL("**/room*", new Page.WaitForURLOptions().setTimeout(A_WHILE_MS));
        new RecorderOnPage(page).awaitSafe(1);
    }

    /// Begins, and tells into which recording the first second is sent.
    private static String record(Page page) {
        var first =
                page.waitForRequest(
                        "**/chunks/0",
                        () -> {
                            page.keyboard().press("Space");
                            RoomInBrowser.beginAllTheSame(page);
                        });
        return first.url().replaceAll(".*/recordings/([^/]+)/.*", "$1");
    }

    private static JsonNode state(Api api, String recording) throws IOException {
        return Api.json(api.get("/recordings/" + recording));
    }

    private static byte[] pcm(Api api, String recording) throws IOException {
        var wav = api.get("/recordings/" + recording + "/audio?purpose=REVIEW");
        assertThat(wav.statusCode()).isEqualTo(200);
        return Arrays.copyOfRange(wav.body(), 44, wav.body().length);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
