// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeakMeterTest {

    private static final int RATE = 16_000;
    private static final AudioShape TWO = new AudioShape(2, RATE);

    /// Channel 0 a tone that is half as loud from the second second on, channel 1 silence with one
    /// click in the last point.
    private static final byte[] SOUND = sound();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4_096, 65_536, 1_000_000})
    void findsTheLowestAndHighestOfEachChannelInPortionsOfAnyLength(int portion) {
        var meter = new PeakMeter(TWO, 32_800);
        for (int at = 0; at < SOUND.length; at += portion) {
            var end = Math.min(SOUND.length, at + portion);
            meter.add(Arrays.copyOfRange(SOUND, at, end), end - at);
        }

        var peaks = meter.peaks();

        assertThat(peaks.points()).isEqualTo(21);
        assertThat(peaks.samplesEach()).isEqualTo(1_600);
        for (int point = 0; point < 10; point++) {
            assertThat(peaks.highest(0, point)).isBetween(19_900, 20_000);
            assertThat(peaks.lowest(0, point)).isBetween(-20_000, -19_900);
            assertThat(peaks.highest(0, 10 + point)).isBetween(9_900, 10_000);
            assertThat(peaks.highest(1, point)).isZero();
        }
        assertThat(peaks.lowest(1, 20)).isEqualTo(-32_768);
        assertThat(peaks.highest(1, 20)).isZero();
    }

    @Test
    void growsWhenThereIsMoreSoundThanAnybodyKnew() {
        var meter = new PeakMeter(TWO, 0);
        meter.add(SOUND, SOUND.length);

        assertThat(meter.peaks().points()).isEqualTo(21);
    }

    private static byte[] sound() {
        var bytes = ByteBuffer.allocate(32_800 * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int n = 0; n < 32_800; n++) {
            var loud = n < RATE ? 20_000 : 10_000;
            bytes.putShort((short) (loud * Math.sin(2 * Math.PI * 440 * n / RATE)));
            bytes.putShort((short) (n == 32_700 ? -32_768 : 0));
        }
        return bytes.array();
    }
}
