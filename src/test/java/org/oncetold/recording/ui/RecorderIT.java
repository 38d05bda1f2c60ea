// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Layer;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingState;
import org.oncetold.testing.Canary;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.ChromiumProfile;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.RecordedSound;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.SyntheticMedia;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The recorder in a real browser, and what becomes of the sound when the server, the page or the
/// browser goes away. A tone of 440 Hz, or noise, is its microphone.
@IntegrationTest
class RecorderIT {

    private static final String SENDING = "**/api/v1/recordings/*/{chunks/*,kept}";
    private static final int CHUNK = 32_000;

    @LocalServerPort int port;
    @Autowired SoundPage sounds;
    @Autowired TestDecisions decisions;

    @Test
    void recordsWhatTheMicrophoneHears() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var page = open(sitting, chromium.desk().newPage());
            var recorder = new RecorderOnPage(page);
            page.click("#record-check");
            assertThat(recorder.sentence()).hasText("We hear you");

            page.click("#record-begin");
            recorder.awaitSafe(3);
            page.click("#record-pause");
            assertThat(recorder.sentence()).containsText("Paused");
            var paused = recorder.seconds("recorded");
            page.waitForTimeout(1_500);
            assertThat(recorder.seconds("recorded")).isEqualTo(paused);
            page.click("#record-resume");
            recorder.awaitSafe(paused + 2);
            page.click("#record-stop");

            var recording = sounds.awaitClosed(sitting);
            assertThat(recording.duration().toSeconds()).isBetween(paused + 2L, paused + 60L);
            var heard = Tone.of(sounds.hear(sitting));
            assertThat(heard.frequency()).isCloseTo(440, within(15.0));
            assertThat(heard.peak()).isCloseTo(0.4, within(0.04));
            playsItBack(page);
        }
    }

    /// The tone is higher than 16 kHz could hold, and than the recogniser hears.
    @Test
    void keepsAFullerOriginalOfWhichTheSameWordsAreHeard() throws Exception {
        var full = new AudioShape(1, 48_000);
        var sitting = sounds.sitting(port);
        sounds.begin(sitting, full);
        try (var chromium = Chromium.speaking(voiceBelowATone())) {
            var page = open(sitting, chromium.desk().newPage());
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(8);
            page.click("#record-stop");

            var recording = sounds.awaitClosed(sitting);
            assertThat(recording.shape()).isEqualTo(full);
            assertThat(recording.duration().toSeconds())
                    .isBetween(8L, recorder.seconds("recorded") + 1L);
            var sound = sounds.hear(sitting);
            assertThat(sound).hasSize((int) recording.samples() * 2);
            assertThat(Tone.of(sound, full.sampleRate()).part(2, 3).level(11_000))
                    .isCloseTo(20 * Math.log10(0.1), within(1.0));
            assertThat(sounds.words(sitting)).contains("my brother drove us to the station");
        }
    }

    @Test
    void losesNothingWhenTheServerIsAwayAndThePageIsLoadedAgain() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var desk = chromium.desk();
            var recorded = RecordedSound.of(desk);
            var page = open(sitting, desk.newPage());
            page.onDialog(Dialog::accept);
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(2);

            var passes = new HashSet<String>();
            page.onRequest(request -> passes.add(request.headers().get("authorization")));
            var once = new BrowserContext.RouteOptions().setTimes(1);
            desk.route(SENDING, route -> answered(route, 401), once);
            recorder.awaitSafe(recorder.seconds("recorded") + 1);
            page.waitForCondition(() -> uploadPasses(passes) > 1);
            assertThat(uploadPasses(passes)).isEqualTo(2);

            desk.route(SENDING, RecorderIT::unavailable);
            recorder.await("kept", 4);
            assertThat(recorder.connection()).containsText("kept on this device");
            var before = recorder.seconds("recorded");
            page.reload();
            desk.unroute(SENDING);
            page.click("#record-begin");
            recorder.awaitSafe(before + 2);
            assertThat(recorder.connection()).hasCount(0);
            page.click("#record-stop");

            sounds.awaitClosed(sitting);
            assertThat(recorder.seconds("kept")).isZero();
            assertThat(sounds.gaps(sitting)).hasSize(1);
            assertThat(sounds.hear(sitting)).isEqualTo(recorded.bytes());
        }
    }

    @Test
    void bringsInWhatAKilledBrowserKeptAndCouldNotRead() throws Exception {
        var sitting = sounds.sitting(port);
        var profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "profile");
        byte[] before;
        byte[] letter;
        int onScreen;
        try (var browser = ChromiumProfile.open(profile, noise())) {
            var recorded = RecordedSound.of(browser.desk());
            var recorder = new RecorderOnPage(open(sitting, browser.page()));
            browser.page().click("#record-begin");
            recorder.awaitSafe(2);
            browser.desk().route(SENDING, RecorderIT::unavailable);
            recorder.await("kept", 5);
            letter = aLetter(browser.page());
            onScreen = recorder.seconds("recorded");
            browser.kill();
            before = recorded.bytes();
        }
        assertThat(sounds.recording(sitting).samples()).isLessThan(before.length / 2);
        holdsOnlyWhatItCannotRead(profile, before, letter);

        try (var browser = ChromiumProfile.open(profile, noise())) {
            var recorded = RecordedSound.of(browser.desk());
            browser.desk().clearCookies();
            var page = open(sitting, browser.page());
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(onScreen + 2);
            page.click("#record-stop");
            sounds.awaitClosed(sitting);
            assertThat(recorder.seconds("kept")).isZero();

            var heard = sounds.hear(sitting);
            assertThat(heard).startsWith(before).endsWith(recorded.bytes());
            assertThat(heard.length / CHUNK).isGreaterThanOrEqualTo(onScreen - 2);
            assertThat(heard.length - before.length - recorded.bytes().length)
                    .isBetween(0, 2 * CHUNK);
            assertThat(sounds.gaps(sitting)).hasSize(1);
        }
    }

    @Test
    void nothingStaysOnTheDeviceOfAPersonWhoNoLongerWishesIt() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var desk = chromium.desk();
            var page = open(sitting, desk.newPage());
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(2);
            desk.route(SENDING, RecorderIT::unavailable);
            recorder.await("kept", 4);
            assertThat(lettersOn(page)).isGreaterThan(2);

            decisions.refuse(sitting.statement(), sitting.interviewer(), Layer.RECORD);
            desk.unroute(SENDING);

            assertThat(recorder.sentence()).containsText("no longer wishes to be recorded");
            page.waitForCondition(() -> lettersOn(page) == 0);
            page.waitForCondition(() -> recorder.seconds("kept") == 0);
            assertThat(recorder.seconds("recorded")).isEqualTo(recorder.seconds("safe"));
        }
    }

    /// The page is loaded again while the line is down: nothing of what was said in between is on
    /// the device, on the line or on the server, and no sample is out of its place.
    @Test
    void keepsNoSoundFromTheTouchOnUntilAPersonTurnsItOff() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var desk = chromium.desk();
            var page = open(sitting, desk.newPage());
            page.onDialog(Dialog::accept);
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(1);

            page.click(".recorder-mask");
            assertThat(recorder.sentence()).containsText("Sound is not kept now");
            var reason = page.getByText("The person asked for it");
            reason.click();
            assertThat(reason).hasCount(0); // the server has it
            desk.route(SENDING, RecorderIT::unavailable);
            recorder.await("kept", 2);
            page.reload();
            desk.unroute(SENDING);
            page.click("#record-begin");
            assertThat(recorder.sentence()).containsText("Sound is not kept now");
            recorder.awaitSafe(recorder.firstSeconds("recorded") + 3);
            page.click(".recorder-mask");
            recorder.awaitSafe(recorder.seconds("recorded") + 2);
            page.click("#record-stop");

            var recording = sounds.awaitClosed(sitting);
            var masked = sounds.masked(sitting);
            assertThat(masked).hasSize(1);
            assertThat(masked.getFirst().told(it -> it.words().reveal()))
                    .contains("The person asked for it");
            var from = (int) masked.getFirst().from().toMillis() * 32;
            var to = (int) masked.getFirst().to().toMillis() * 32;
            assertThat(to - from).isGreaterThan(4 * CHUNK);
            var heard = sounds.hear(sitting);
            assertThat(heard).hasSize((int) recording.samples() * 2);
            assertThat(Arrays.copyOfRange(heard, from + 64, to - 64)).containsOnly(0);
            assertThat(Tone.of(Arrays.copyOf(heard, from)).peak()).isCloseTo(0.4, within(0.04));
            assertThat(Tone.of(Arrays.copyOfRange(heard, to + 64, heard.length)).peak())
                    .isCloseTo(0.4, within(0.04));
        }
    }

    @Test
    void whenTheServerTakesNoMoreItGoesOnInAnotherRecording() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var desk = chromium.desk();
            var page = open(sitting, desk.newPage());
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(2);

            var once = new BrowserContext.RouteOptions().setTimes(1);
            desk.route(SENDING, route -> answered(route, 409), once);
            page.locator(".recorder-another").click();
            page.waitForCondition(() -> sounds.another(sitting) >= 2 * 16_000);
            page.click("#record-stop");

            page.waitForCondition(() -> sounds.last(sitting).state() == RecordingState.CLOSED);
            assertThat(sounds.recording(sitting).state()).isEqualTo(RecordingState.OPEN);
            assertThat(sounds.recording(sitting).duration().toSeconds()).isGreaterThanOrEqualTo(2);
        }
    }

    private static long uploadPasses(Set<String> passes) {
        return passes.stream().filter(it -> it != null && it.contains("otu_")).count();
    }

    private static int lettersOn(Page page) {
        var count =
                page.evaluate(
                        """
                        () => new Promise(told => {
                          indexedDB.open('oncetold-recorder').onsuccess = opened => {
                            const rows = opened.target.result.transaction('letters').objectStore('letters').count();
                            rows.onsuccess = () => told(rows.result);
                          };
                        })
                        """);
        return ((Number) count).intValue();
    }

    /// A second interviewer opens the same page next door: the first one's recording is not touched
    /// until somebody takes it over.
    @Test
    void aSecondDeviceLooksOnUntilItTakesOver() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var first = open(sitting, chromium.desk().newPage());
            var recorder = new RecorderOnPage(first);
            first.click("#record-begin");
            recorder.awaitSafe(2);

            var second = open(sitting, chromium.desk().newPage());
            second.click("#record-begin");
            var nextDoor = new RecorderOnPage(second);
            assertThat(nextDoor.sentence()).containsText("Another device is recording");
            recorder.awaitSafe(recorder.seconds("recorded") + 2);
            assertThat(sounds.gaps(sitting)).isEmpty();

            first.context().route(SENDING, RecorderIT::unavailable);
            recorder.await("kept", 3);
            second.locator(".recorder-take-over").click();
            nextDoor.awaitSafe(recorder.seconds("safe") + 2);
            first.context().unroute(SENDING);

            assertThat(recorder.sentence()).containsText("Another device is recording");
            assertThat(sounds.gaps(sitting)).hasSize(1);
            assertThat(first.locator(".recorder > .recorder-caution"))
                    .containsText("is safe now: as a part of its own");
            var late = sounds.late(sitting);
            assertThat(late.state()).isEqualTo(RecordingState.INCOMPLETE);
            assertThat(late.duration().toSeconds()).isGreaterThanOrEqualTo(3);
            first.waitForCondition(() -> lettersOn(first) == 0);
            assertThat(recorder.connection()).hasCount(0);
        }
    }

    /// The search would find what lies there: it finds the letter.
    private static void holdsOnlyWhatItCannotRead(Path profile, byte[] sound, byte[] letter) {
        var pcm = new Canary();
        for (int at = 0; at + CHUNK <= sound.length; at += CHUNK)
            pcm.sound("second " + at / CHUNK, window(sound, at + CHUNK / 2));
        assertThat(pcm.in(profile)).as("sound in the files of the browser").isEmpty();
        var kept = new Canary().sound("letter", window(letter, letter.length / 2));
        assertThat(kept.in(profile)).as("letter in the files of the browser").isNotEmpty();
    }

    /// One that waits, as it lies on the device.
    private static byte[] aLetter(Page page) {
        var base64 =
                page.evaluate(
                        """
                        () => new Promise(told => {
                          indexedDB.open('oncetold-recorder').onsuccess = opened => {
                            const rows = opened.target.result.transaction('letters').objectStore('letters').getAll();
                            rows.onsuccess = () => told(btoa(String.fromCharCode(...rows.result[1].letter)));
                          };
                        })
                        """);
        return Base64.getDecoder().decode((String) base64);
    }

    private static byte[] window(byte[] sound, int from) {
        return Arrays.copyOfRange(sound, from, from + 64);
    }

    private Page open(SoundPage.Sitting sitting, Page page) {
        sitting.signIn(page);
        sitting.open(page);
        return page;
    }

    private static Path tone() throws Exception {
        return SyntheticMedia.tone("fake-microphone.wav", 30, "-ac", "1");
    }

    private static Path voiceBelowATone() throws Exception {
        var voice = "amovie=src/test/resources/speech/espeak0_00.wav,aresample=48000[voice]";
        var tone = "aevalsrc=0.1*sin(11000*2*PI*t):s=48000[tone]";
        var both = "[voice][tone]amix=inputs=2:duration=first:normalize=0";
        var source = String.join(";", voice, tone, both);
        return SyntheticMedia.sound("voice-below-a-tone.wav", source, List.of());
    }

    private static Path noise() throws Exception {
        return SyntheticMedia.sound("noise.wav", "anoisesrc=d=30:c=pink:r=48000:a=0.4", List.of());
    }

    private static void unavailable(Route route) {
        answered(route, 503);
    }

    private static void answered(Route route, int status) {
        route.fulfill(new Route.FulfillOptions().setStatus(status));
    }

    private void playsItBack(Page page) {
        page.locator(".player-play").click();
        page.waitForFunction("document.querySelector('audio').currentTime > 1");
    }
}
