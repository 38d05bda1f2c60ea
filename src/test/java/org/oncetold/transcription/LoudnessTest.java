// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncetold.recording.AudioShape;

/// What passes to the recogniser and what is read at last give the same levels, wherever the sound
/// was cut.
class LoudnessTest {

    private static final AudioShape TWO = new AudioShape(2, 16_000);
    private static final int SAMPLES = 16_000 * 7 + 333;

    private final byte[] sound = noise();
    private final ArrayList<Long> opened = new ArrayList<>();

    @Test
    void soundThatPassedIsNotOpenedAgain() throws IOException {
        var loudness = new Loudness(TWO, SAMPLES);
        pass(loudness, 0, 0, SAMPLES, 800);
        pass(loudness, 1, 0, 3 * 16_000, 4_000);
        pass(loudness, 1, 3 * 16_000, SAMPLES, 1_234);

        loudness.readRest(this::open, () -> {});

        assertThat(opened).isEmpty();
        assertThat(levels(loudness)).isEqualTo(levels(readWhole()));
    }

    @Test
    void onlyWhatDidNotPassIsRead() throws IOException {
        var loudness = new Loudness(TWO, SAMPLES);
        pass(loudness, 0, 0, SAMPLES, 4_000);
        pass(loudness, 1, 0, 2 * 16_000, 4_000);
        pass(loudness, 1, 5 * 16_000, SAMPLES, 4_000);

        loudness.readRest(this::open, () -> {});

        assertThat(opened).containsExactly(2L * 16_000);
        assertThat(levels(loudness)).isEqualTo(levels(readWhole()));
    }

    @Test
    void aPartThatBeginsWithinAFrameMeasuresFromTheNextOne() throws IOException {
        var loudness = new Loudness(TWO, SAMPLES);
        for (var channel = 0; channel < 2; channel++) {
            pass(loudness, channel, 0, 16_000, 4_000);
            pass(loudness, channel, 16_050, SAMPLES, 4_000);
        }

        loudness.readRest(this::open, () -> {});

        assertThat(opened).containsExactly(16_000L);
        assertThat(levels(loudness)).isEqualTo(levels(readWhole()));
    }

    @Test
    void soundThatEndsTooEarlyIsSilentThere() throws IOException {
        var loudness = new Loudness(TWO, 2L * SAMPLES);

        loudness.readRest(this::open, () -> {});

        assertThat(loudness.level(0, SAMPLES / 160 - 1)).isGreaterThan(Loudness.SILENT);
        assertThat(loudness.level(0, SAMPLES / 160 + 1)).isEqualTo(Loudness.SILENT);
    }

    private Loudness readWhole() throws IOException {
        var loudness = new Loudness(TWO, SAMPLES);
        loudness.readRest(sample -> new ByteArrayInputStream(sound), () -> {});
        return loudness;
    }

    private void pass(Loudness loudness, int channel, int from, int to, int piece)
            throws IOException {
        var all = new ByteArrayInputStream(sound, from * 4, (to - from) * 4);
        var one = new ChannelSound(all, 2, channel, to - from);
        var passing = new MeasuredSound(one, loudness, channel, from);
        var into = new byte[piece * 2];
        while (passing.readNBytes(into, 0, into.length) == into.length) continue;
    }

    private InputStream open(long sample) {
        opened.add(sample);
        var at = (int) sample * 4;
        return new ByteArrayInputStream(sound, at, sound.length - at);
    }

    private static int[] levels(Loudness loudness) {
        return IntStream.range(0, 2)
                .flatMap(channel ->
                        IntStream.range(0, loudness.frames())
                                .map(frame -> loudness.level(channel, frame)))
                .toArray();
    }

    private static byte[] noise() {
        var random = new Random(3);
        var bytes = ByteBuffer.allocate(SAMPLES * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (var i = 0; i < SAMPLES; i++) {
            var level = 200 + 20_000 * Math.abs(Math.sin(i / 9_000.0));
            bytes.putShort((short) (random.nextGaussian() * level / 4));
            bytes.putShort((short) (random.nextGaussian() * level / 40));
        }
        return bytes.array();
    }
}
