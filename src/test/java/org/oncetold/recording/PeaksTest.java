// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeaksTest {

    private static final AudioShape TWO = new AudioShape(2, 16_000);

    /// Five points: lowest and highest of the first channel, then of the second.
    private static final short[] FIVE = {
        -1, 1, 0, 0, //
        -9, 2, 0, 7, //
        -3, 8, -5, 0, //
        -4, 4, 0, 0, //
        -2, 6, -1, 3
    };

    @Test
    void takesNeighboursTogetherAndKeepsTheLowestAndHighestOfEachChannel() {
        var coarse = new Peaks(TWO, 1_600, FIVE).coarse(2);

        assertThat(coarse.samplesEach()).isEqualTo(4_800);
        assertThat(coarse.points()).isEqualTo(2);
        assertThat(coarse.data()).containsExactly(-9, 8, -5, 7, -4, 6, -1, 3);
    }

    @Test
    void staysAsItIsWhereThereIsRoomForAllOfIt() {
        var all = new Peaks(TWO, 1_600, FIVE);

        assertThat(all.coarse(5)).isSameAs(all);
        assertThat(all.coarse(4_000)).isSameAs(all);
    }

    @Test
    void isOnePointAtLeast() {
        assertThat(new Peaks(TWO, 1_600, FIVE).coarse(0).data()).containsExactly(-9, 8, -5, 7);
        assertThat(new Peaks(TWO, 1_600, new short[0]).coarse(7).points()).isZero();
    }
}
