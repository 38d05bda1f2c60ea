// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oncetold.recording.AudioShape;

/// Speech is found by its loudness on each channel: here noise bursts whose places are known.
class ActivityTest {

    private static final AudioShape TWO = new AudioShape(2, 16_000);
    private static final int SECONDS = 60;

    private final float[][] sound = new float[2][SECONDS * TWO.sampleRate()];
    private final Random random = new Random(7);

    @Test
    void tellsWhoSpokeWhenAndHowMuch() throws IOException {
        speak(0, 1, 5, 0.3);
        speak(1, 6, 18, 0.2);
        speak(0, 20, 24, 0.3);

        var activity = activity();

        assertThat(activity.on(0)).hasSize(2);
        assertThat(activity.on(1)).hasSize(1);
        assertThat(activity.share(0)).isCloseTo(8 / 20.0, within(0.01));
        assertThat(activity.share(1)).isCloseTo(12 / 20.0, within(0.01));
        assertThat(activity.spokenOn(1)).isBetween(millis(11_950), millis(12_050));
        assertThat(activity.overlaps()).isEmpty();
    }

    @Test
    void measuresAnOverlapAndSaysWhoCameIn() throws IOException {
        speak(1, 2, 10, 0.2);
        speak(0, 8, 12, 0.3);

        var overlaps = activity().overlaps();

        assertThat(overlaps).hasSize(1);
        assertThat(overlaps.getFirst().first()).isEqualTo(1);
        assertThat(overlaps.getFirst().second()).isZero();
        assertThat(overlaps.getFirst().start()).isBetween(millis(7_950), millis(8_050));
        assertThat(overlaps.getFirst().end()).isBetween(millis(9_950), millis(10_050));
    }

    @Test
    void countsPausesFromASecondOn() throws IOException {
        speak(0, 0, 20, 0.3);
        speak(1, 20.5, 40, 0.3);
        speak(0, 43, SECONDS, 0.3);

        assertThat(activity().pauses())
                .hasSize(1)
                .first()
                .satisfies(pause -> {
                    assertThat(pause.start()).isBetween(millis(39_900), millis(40_100));
                    assertThat(pause.end()).isBetween(millis(42_900), millis(43_100));
                });
    }

    @Test
    void doesNotTakeTheOtherSpeakerInTheSameRoomForItsOwn() throws IOException {
        hum(0.001);
        speak(0, 1, 11, 0.3);
        speak(1, 1, 11, 0.03);
        speak(1, 12, 22, 0.25);
        speak(0, 12, 22, 0.025);

        var activity = activity();

        assertThat(activity.share(0)).isCloseTo(0.5, within(0.01));
        assertThat(activity.overlaps()).isEmpty();
    }

    @Test
    void findsNobodyInTheHumOfAnEmptyRoom() throws IOException {
        hum(0.003);

        var activity = activity();

        assertThat(activity.spoken()).isEmpty();
        assertThat(activity.share(0)).isZero();
        assertThat(activity.pauses()).hasSize(1);
    }

    private void speak(int channel, double from, double to, double loud) {
        for (int i = (int) (from * 16_000); i < to * 16_000; i++)
            sound[channel][i] += (float) (loud * (2 * random.nextDouble() - 1));
    }

    private void hum(double loud) {
        for (int channel = 0; channel < 2; channel++) speak(channel, 0, SECONDS, loud);
    }

    private Activity activity() throws IOException {
        var bytes =
                ByteBuffer.allocate(sound[0].length * TWO.bytesPerSample())
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < sound[0].length; i++)
            for (int channel = 0; channel < 2; channel++)
                bytes.putShort((short) (sound[channel][i] * Short.MAX_VALUE));
        var loudness = new Loudness(TWO, sound[0].length);
        loudness.readRest(sample -> from(bytes.array(), sample), () -> {});
        return new SpeechFinder(loudness).find(Duration.ofSeconds(SECONDS));
    }

    private static InputStream from(byte[] bytes, long sample) {
        var at = (int) sample * TWO.bytesPerSample();
        return new ByteArrayInputStream(bytes, at, bytes.length - at);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
