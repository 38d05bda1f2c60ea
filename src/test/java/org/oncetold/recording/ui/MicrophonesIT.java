// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.MarkerKind;
import org.oncetold.testing.Chromium;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.RecorderOnPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A microphone for each. The devices are made in the page, so that it is known what each of them
/// hears and when: the interviewer's a tone of 300 Hz, the person's one of 600 Hz, both on and off
/// at the same moments; and an interface with two inputs.
@IntegrationTest
class MicrophonesIT {

    private static final int RATE = 16_000;

    private static final String DEVICES =
            """
            window.plugged = ['desk', 'lapel', 'interface'];
            const streams = {};
            const sources = {};
            let context;
            function tone(hertz) {
              const buffer = context.createBuffer(1, 48000, 48000);
              const samples = buffer.getChannelData(0);
              for (let i = 0; i < 24000; i++) samples[i] = 0.4 * Math.sin(2 * Math.PI * hertz * i / 48000);
              const source = new AudioBufferSourceNode(context, { buffer, loop: true });
              source.start(1);
              return source;
            }
            async function begin() {
              if (context) return;
              context = new AudioContext({ sampleRate: 48000 });
              await context.resume();
              const both = context.createChannelMerger(2);
              sources.desk = tone(300);
              sources.lapel = tone(600);
              tone(440).connect(both, 0, 0);
              const half = new GainNode(context, { gain: 0.5 });
              tone(440).connect(half).connect(both, 0, 1);
              sources.interface = both;
            }
            navigator.mediaDevices.enumerateDevices = async () => plugged.map(deviceId => ({
              kind: 'audioinput', deviceId, groupId: deviceId, label: deviceId,
              getCapabilities: () => ({ channelCount: { max: deviceId === 'interface' ? 2 : 1 } }),
            }));
            navigator.mediaDevices.getUserMedia = async ({ audio }) => {
              await begin();
              const wanted = audio.deviceId?.exact ?? audio.deviceId?.ideal ?? plugged[0];
              if (!plugged.includes(wanted)) throw new DOMException('none', 'NotFoundError');
              const out = context.createMediaStreamDestination();
              out.channelCount = wanted === 'interface' ? 2 : 1;
              sources[wanted].connect(out);
              streams[wanted] = out.stream;
              return out.stream;
            };
            window.pull = device => {
              plugged = plugged.filter(one => one !== device);
              for (const track of streams[device].getTracks()) {
                track.stop();
                track.dispatchEvent(new Event('ended'));
              }
            };
            window.plug = device => {
              plugged = [...plugged, device];
              navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
            };
            """;

    @LocalServerPort int port;
    @Autowired SoundPage sounds;

    @Test
    void recordsEachOnAChannelOfTheirOwn() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.silent()) {
            var page = twoMicrophones(chromium, sitting);
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(5);
            page.click("#record-stop");

            var recording = sounds.awaitClosed(sitting);
            assertThat(recording.shape()).isEqualTo(new AudioShape(2, RATE));
            assertThat(recording.speakers().codes()).isEqualTo("INTERVIEWER,PERSON");
            var sound = sounds.hear(sitting);
            hears(sound, 0, 300, 600);
            hears(sound, 1, 600, 300);
            var apart = apart(sound);
            assertThat(apart).hasSizeGreaterThan(3);
            assertThat(Collections.max(apart) - Collections.min(apart)).isLessThanOrEqualTo(16);
        }
    }

    /// By how many samples the second voice sets in after the first one, each time both do. Both
    /// devices run by the clock of this machine here, so this is the way through the browser alone.
    private static List<Integer> apart(byte[] sound) {
        var first = onsets(sound, 0);
        var second = onsets(sound, 1);
        var apart = new ArrayList<Integer>();
        for (var at : first)
            second.stream()
                    .filter(other -> Math.abs(other - at) < RATE / 4)
                    .findFirst()
                    .ifPresent(other -> apart.add(other - at));
        return apart;
    }

    /// Where a tone sets in after a quarter of a second of quiet.
    private static List<Integer> onsets(byte[] sound, int channel) {
        var samples = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        var onsets = new ArrayList<Integer>();
        var quietSince = 0;
        for (int at = 0; 4 * at + 4 <= samples.limit(); at++) {
            if (Math.abs(samples.getShort(4 * at + 2 * channel)) < 1_500) continue;
            if (at - quietSince > RATE / 4 && quietSince > 0) onsets.add(at);
            quietSince = at;
        }
        return onsets;
    }

    @Test
    void theInputsOfOneInterfaceAreTheSameToTheSample() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.silent()) {
            var page = twoMicrophones(chromium, sitting);
            var sentence = page.locator(".recorder-setup .recorder-caution");
            assertThat(sentence).containsText("by clocks of their own");
            device(page, 1).selectOption("interface · 2");
            device(page, 0).selectOption("interface · 1");
            assertThat(sentence).containsText("hear the same sound");
            page.click("#record-begin");
            new RecorderOnPage(page).awaitSafe(4);
            page.click("#record-stop");

            sounds.awaitClosed(sitting);
            var samples = ByteBuffer.wrap(sounds.hear(sitting)).order(ByteOrder.LITTLE_ENDIAN);
            var loud = 0;
            for (int at = 0; at + 4 <= samples.limit(); at += 4) {
                assertThat(samples.getShort(at) - 2 * samples.getShort(at + 2)).isBetween(-3, 3);
                if (samples.getShort(at) > 8_000) loud++;
            }
            assertThat(loud).isGreaterThan(RATE / 10);
        }
    }

    @Test
    void theOthersGoOnWhenOneIsUnpluggedAndItsChannelIsSilentMeanwhile() throws Exception {
        var sitting = sounds.sitting(port);
        try (var chromium = Chromium.silent()) {
            var page = twoMicrophones(chromium, sitting);
            var recorder = new RecorderOnPage(page);
            page.click("#record-begin");
            recorder.awaitSafe(3);

            page.evaluate("pull('lapel')");
            assertThat(page.locator("audio-recorder > .recorder .recorder-caution"))
                    .containsText("A microphone has gone: Person");
            recorder.awaitSafe(recorder.seconds("recorded") + 3);
            assertThat(recorder.sentence()).hasText("Recording");
            page.evaluate("plug('lapel')");
            assertThat(page.locator("audio-recorder > .recorder .recorder-caution")).hasCount(0);
            recorder.awaitSafe(recorder.seconds("recorded") + 2);
            page.click("#record-stop");

            sounds.awaitClosed(sitting);
            var gone = sounds.marks(sitting, MarkerKind.CHANNEL_GONE);
            var back = sounds.marks(sitting, MarkerKind.CHANNEL_BACK);
            assertThat(gone).hasSize(1);
            assertThat(gone.getFirst().detail().reveal()).isEqualTo("1");
            assertThat(back).hasSize(1);
            assertThat(back.getFirst().detail().reveal()).startsWith("1 ");
            assertThat(sounds.marks(sitting, MarkerKind.GAP)).isEmpty();
            var sound = sounds.hear(sitting);
            var from = (int) gone.getFirst().atSample() + RATE / 2;
            var to = (int) back.getFirst().atSample() - RATE / 2;
            assertThat(to - from).isGreaterThan(RATE);
            assertThat(loudest(sound, 0, from, to)).isGreaterThan(8_000);
            assertThat(loudest(sound, 1, from, to)).isZero();
            assertThat(loudest(sound, 1, to + RATE, sound.length / 4)).isGreaterThan(8_000);
        }
    }

    @Test
    void theSameMicrophoneTwiceIsRefusedKindlyAndOneSaysThatItHearsEverybody() {
        try (var chromium = Chromium.silent()) {
            var page = twoMicrophones(chromium, sounds.sitting(port));
            var sentence = page.locator(".recorder-setup .recorder-caution");
            assertThat(sentence).containsText("Each voice is recorded apart");

            device(page, 1).selectOption("desk");
            assertThat(sentence).containsText("chosen twice");
            assertThat(device(page, 1)).hasValue("1");

            page.locator(".recorder-count").selectOption("1");
            assertThat(sentence).containsText("do not say who speaks");
            assertThat(page.locator(".recorder-setup .level-meter")).hasCount(1);
        }
    }

    private Page twoMicrophones(Chromium chromium, SoundPage.Sitting sitting) {
        var desk = chromium.desk();
        desk.addInitScript(DEVICES);
        var page = desk.newPage();
        sitting.signIn(page);
        sitting.open(page);
        page.click("#record-check");
        page.locator(".recorder-count").selectOption("2");
        assertThat(page.locator(".recorder-device")).hasCount(2);
        assertThat(new RecorderOnPage(page).sentence()).hasText("We hear you");
        return page;
    }

    private static Locator device(Page page, int channel) {
        return page.locator(".recorder-device[data-channel='" + channel + "']");
    }

    private static void hears(byte[] sound, int channel, double own, double others) {
        var tone = Tone.of(alone(sound, channel)).part(2, 3);
        assertThat(tone.level(own)).isGreaterThan(tone.level(others) + 20);
    }

    private static byte[] alone(byte[] sound, int channel) {
        var alone = new byte[sound.length / 2];
        for (int at = 0; at < alone.length; at += 2)
            System.arraycopy(sound, 2 * at + 2 * channel, alone, at, 2);
        return alone;
    }

    private static int loudest(byte[] sound, int channel, int from, int to) {
        var samples = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        var loudest = 0;
        for (int at = from; at < to; at++)
            loudest = Math.max(loudest, Math.abs(samples.getShort(4 * at + 2 * channel)));
        return loudest;
    }
}
