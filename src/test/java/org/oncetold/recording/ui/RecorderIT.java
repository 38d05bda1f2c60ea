// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingState;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The recorder in a real browser; a tone of 440 Hz is its microphone.
@IntegrationTest
class RecorderIT {

    private static final String CHUNKS = "**/api/v1/recordings/*/chunks/*";
    private static final String FAKE_MICROPHONE = "--use-fake-device-for-media-stream";

    @LocalServerPort int port;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired Recordings recordings;
    @Autowired Markers markers;
    @Autowired AccessGate gate;

    private final Playwright playwright = Playwright.create();
    private Person interviewer;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        interviewer = people.aPersonWithPassphrase(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
    }

    @AfterEach
    void stop() {
        playwright.close();
    }

    @Test
    void recordsWhatTheMicrophoneHears() throws Exception {
        var page = soundPage(withTone());
        page.click("#record-check");
        assertThat(page.locator(".recorder-state")).hasText("We hear you");

        page.click("#record-begin");
        awaitSafe(page, 3);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/recorder.png")));
        page.click("#record-pause");
        assertThat(page.locator(".recorder-state")).containsText("Paused");
        var paused = seconds(page, "recorded");
        page.waitForTimeout(1_500);
        assertThat(seconds(page, "recorded")).isEqualTo(paused);
        page.click("#record-resume");
        awaitSafe(page, paused + 2);
        page.click("#record-stop");

        var recording = awaitClosed();
        assertThat(recording.duration().toSeconds()).isBetween(paused + 2, paused + 60);
        assertItIsTheTone(hear(recording));
        playsItBack(page);
    }

    @Test
    void losesNothingWhenTheServerIsAwayAndThePageIsLoadedAgain() throws Exception {
        var page = soundPage(withTone());
        page.onDialog(Dialog::accept);
        page.click("#record-begin");
        awaitSafe(page, 2);

        page.context().route(CHUNKS, RecorderIT::unavailable);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> pause(page) && seconds(page, "kept") >= 3);
        assertThat(page.locator(".recorder-state")).containsText("waiting for the server");
        var before = seconds(page, "recorded");
        page.reload();
        page.context().unroute(CHUNKS);

        page.click("#record-begin");
        awaitSafe(page, before + 2);
        page.click("#record-stop");
        var recording = awaitClosed();
        assertThat(recording.duration().toSeconds()).isGreaterThanOrEqualTo(before + 2);
        assertThat(gaps(recording)).isEqualTo(1);
        assertItIsTheTone(hear(recording));
    }

    @Test
    void saysWhenThereIsNoMicrophone() {
        var page = soundPage(browser(List.of()));
        page.click("#record-check");
        assertThat(page.locator(".recorder-state")).containsText("There is no microphone");
    }

    @Test
    void saysWhenTheMicrophoneIsRefused() {
        var page = soundPage(browser(List.of(FAKE_MICROPHONE, "--deny-permission-prompts")));
        page.click("#record-check");
        assertThat(page.locator(".recorder-state")).containsText("may not use the microphone");
    }

    private Browser withTone() throws Exception {
        var tone = SyntheticMedia.tone("fake-microphone.wav", 30, "-ac", "1").toAbsolutePath();
        return browser(
                List.of(
                        FAKE_MICROPHONE,
                        "--use-fake-ui-for-media-stream",
                        "--use-file-for-fake-audio-capture=" + tone));
    }

    private Browser browser(List<String> more) {
        var arguments = new ArrayList<>(List.of("--no-sandbox", "--disable-gpu"));
        arguments.addAll(more);
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(arguments));
    }

    private Page soundPage(Browser browser) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("en")).newPage();
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(interviewer.login());
        page.locator("input[name=password]").fill(TestPeople.PASSPHRASE);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate("http://localhost:" + port + "/statements/" + statement + "/sound");
        page.locator(".purpose-prompt-button").first().click();
        page.locator("#record-begin").waitFor();
        return page;
    }

    private static void unavailable(Route route) {
        route.fulfill(new Route.FulfillOptions().setStatus(503));
    }

    private static void awaitSafe(Page page, long seconds) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> pause(page) && seconds(page, "safe") >= seconds);
    }

    private static boolean pause(Page page) {
        page.waitForTimeout(100);
        return true;
    }

    private static long seconds(Page page, String number) {
        var number3 = page.locator("[data-number=" + number + "] b");
        if (number3.count() == 0) return 0;
        var parts = number3.textContent().split(":");
        return Long.parseLong(parts[0]) * 3600
                + Long.parseLong(parts[1]) * 60
                + Long.parseLong(parts[2]);
    }

    private void playsItBack(Page page) {
        page.locator(".player-play").click();
        page.waitForFunction("document.querySelector('audio').currentTime > 1");
    }

    private Recording awaitClosed() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> recordings.of(statement).getFirst(),
                        it -> it.state() == RecordingState.CLOSED);
    }

    private byte[] hear(Recording recording) throws Exception {
        try (var sound = recordings.open(recording.id(), grant(Deed.HEAR_SOUND, recording))) {
            return sound.readAllBytes();
        }
    }

    private long gaps(Recording recording) {
        return markers.of(recording.id(), grant(Deed.READ_INTERVIEW, recording)).stream()
                .filter(marker -> marker.kind() == MarkerKind.GAP)
                .count();
    }

    private AccessGrant grant(Deed deed, Recording recording) {
        var object = ObjectRef.of("recording", recording.id().value());
        var why = Justification.of(Purpose.REVIEW);
        return people.as(interviewer, () -> gate.grant(statement, deed, why, object));
    }

    /// 440 Hz cross zero 880 times a second; amplitude 0.4 is 13,107.
    private static void assertItIsTheTone(byte[] bytes) {
        var samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int crossings = 0;
        int peak = 0;
        for (int i = 1; i < samples.limit(); i++) {
            if (samples.get(i - 1) < 0 != samples.get(i) < 0) crossings++;
            peak = Math.max(peak, Math.abs(samples.get(i)));
        }
        assertThat(crossings * 8_000.0 / samples.limit()).isCloseTo(440, within(15.0));
        assertThat(peak).isBetween(12_000, 14_500);
    }
}
