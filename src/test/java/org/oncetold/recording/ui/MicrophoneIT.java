// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.RecorderOnPage;
import org.oncetold.testing.SyntheticMedia;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the recorder says and does when the microphone is not as it should be.
@IntegrationTest
class MicrophoneIT {

    private static final long A_BEAT_MS = 1_000;
    private static final String FAKE_MICROPHONE = "--use-fake-device-for-media-stream";

    /// A sound card that keeps to its own rate.
    private static final String STUBBORN_SOUND_CARD =
            """
            const Given = window.AudioContext;
            window.AudioContext = class extends Given {
              constructor(wish) {
                if (wish?.sampleRate === 16000) throw new DOMException('no such rate', 'NotSupportedError');
                super({ ...wish, sampleRate: 48000 });
              }
            };
            """;

    /// The plug is pulled as the browser tells it: the track stops and says so.
    private static final String A_PLUG_TO_PULL =
            """
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async wish => {
              if (window.unplugged) throw new DOMException('none', 'NotFoundError');
              const stream = await ask(wish);
              window.pull = () => {
                window.unplugged = true;
                for (const track of stream.getTracks()) {
                  track.stop();
                  track.dispatchEvent(new Event('ended'));
                }
              };
              return stream;
            };
            """;

    /// Half an hour of room, and a count of how often the screen was asked to stay on.
    private static final String A_NARROW_DEVICE =
            """
            navigator.storage.estimate = async () => ({ quota: 1800 * 32000, usage: 0 });
            window.awake = 0;
            Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => (awake++, { release: async () => {} }) } });
            """;

    @LocalServerPort int port;
    @Autowired SoundPage sounds;

    @Test
    void saysWhenThereIsNone() {
        try (var chromium = Chromium.silent()) {
            var page = open(sounds.sitting(port), chromium.desk().newPage());
            page.click("#record-check");
            assertThat(sentence(page)).containsText("There is no microphone");
        }
    }

    @Test
    void saysWhenItIsRefused() {
        try (var chromium = Chromium.with(FAKE_MICROPHONE, "--deny-permission-prompts")) {
            var page = open(sounds.sitting(port), chromium.desk().newPage());
            page.click("#record-check");
            assertThat(sentence(page)).containsText("may not use the microphone");
        }
    }

    @Test
    void goesOnWithTheNextOneWhenItIsUnpluggedAndMarksTheGap() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.speaking(tone())) {
            var desk = chromium.desk();
            desk.addInitScript(A_PLUG_TO_PULL);
            var page = open(sitting, desk.newPage());
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(2);

            var pulled = System.nanoTime();
            page.evaluate("pull()");
            assertThat(recorder.sentence()).containsText("The microphone has gone");
            var then = recorder.seconds("recorded");
            page.waitForTimeout(1_500);
            assertThat(recorder.seconds("recorded")).isEqualTo(then);
            page.evaluate("unplugged = false");
            page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))");
            assertThat(recorder.sentence()).hasText("Recording");
            var back = Duration.ofNanos(System.nanoTime() - pulled);
            recorder.awaitSafe(then + 2);
            page.click("#record-stop");

            sounds.awaitClosed(sitting);
            var gaps = sounds.gaps(sitting);
            assertThat(gaps).hasSize(1);
            assertThat(Long.parseLong(gaps.getFirst().detail().reveal()))
                    .isBetween(1_500L, back.toMillis() + A_BEAT_MS);
            assertThat(gaps.getFirst().atSample() / 16_000).isEqualTo(then);
        }
    }

    @Test
    void endsWithTheBrowsersPermissionAndComesBackWithIt() throws Exception {
        try (var chromium = Chromium.with(FAKE_MICROPHONE, speaks(tone()))) {
            var desk = chromium.desk();
            desk.grantPermissions(List.of("microphone"));
            var page = open(sounds.sitting(port), desk.newPage());
            page.click("#record-check");
            assertThat(sentence(page)).hasText("We hear you");

            desk.clearPermissions();
            assertThat(sentence(page)).containsText("The microphone has gone");
            desk.grantPermissions(List.of("microphone"));
            assertThat(sentence(page)).hasText("We hear you");
        }
    }

    @Test
    void keepsAToneAToneOnASoundCardOfAnotherRate() throws Exception {
        var sitting = sounds.sitting(port);
        // 11 kHz is more than 16 kHz can hold: taken badly it comes back as 5 kHz
        var two = "aevalsrc=0.3*sin(440*2*PI*t)+0.3*sin(11000*2*PI*t):s=48000:d=20";
        try (var chromium =
                Chromium.speaking(SyntheticMedia.sound("two-tones.wav", two, List.of()))) {
            var desk = chromium.desk();
            desk.addInitScript(STUBBORN_SOUND_CARD);
            var page = open(sitting, desk.newPage());
            page.click("#record-begin");
            new RecorderOnPage(page).awaitSafe(4);
            page.click("#record-stop");

            sounds.awaitClosed(sitting);
            var heard = Tone.of(sounds.hear(sitting)).part(1, 3);
            assertThat(heard.frequency()).isCloseTo(440, within(1.0));
            assertThat(heard.level(440)).isCloseTo(20 * Math.log10(0.3), within(0.5));
            assertThat(heard.level(5_000)).isLessThan(-60);
        }
    }

    @Test
    void saysCalmlyWhatIsNotAsItShouldBeAndWarnsBeforeThePageCloses() throws Exception {
        var silence =
                SyntheticMedia.sound("silence.wav", "anullsrc=r=48000:cl=mono", List.of("-t", "5"));
        try (var chromium = Chromium.speaking(silence)) {
            var desk = chromium.desk();
            desk.addInitScript(A_NARROW_DEVICE);
            var page = open(sounds.sitting(port), desk.newPage());
            page.click("#record-begin");
            assertThat(sentence(page)).hasText("Recording");
            assertThat(page.locator(".recorder-caution"))
                    .containsText("little room on this device");
            page.waitForFunction("awake > 0");
            aSecondTabLooksOn(page.url(), desk.newPage());
            page.bringToFront();
            assertThat(sentence(page))
                    .hasText(
                            "We have heard nothing for ten seconds. If somebody is speaking, look at the microphone.");

            var asked = new ArrayList<String>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");
            assertThat(page.isClosed()).isFalse();
        }
    }

    private static void aSecondTabLooksOn(String address, Page tab) {
        tab.navigate(address);
        tab.click("#record-check");
        assertThat(tab.locator(".level-meter").first()).isVisible();
        tab.click("#record-begin");
        assertThat(sentence(tab)).containsText("Another tab of this browser is recording already");
        assertThat(tab.locator("audio-recorder > .recorder .level-meter")).hasCount(0);
        tab.close();
    }

    private Page open(SoundPage.Sitting sitting, Page page) {
        sitting.signIn(page);
        sitting.open(page);
        return page;
    }

    private static com.microsoft.playwright.Locator sentence(Page page) {
        return new RecorderOnPage(page).sentence();
    }

    private static String speaks(Path wav) {
        return "--use-file-for-fake-audio-capture=" + wav.toAbsolutePath();
    }

    private static Path tone() throws Exception {
        return SyntheticMedia.tone("fake-microphone.wav", 30, "-ac", "1");
    }
}
