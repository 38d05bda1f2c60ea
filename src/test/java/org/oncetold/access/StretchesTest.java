// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void playingOnMakesOneStretchAndPlayingAgainAnother() {
        var played =
                Stretches.none()
                        .and(new Stretch(0, 5_000))
                        .and(new Stretch(5_010, 9_000))
                        .and(new Stretch(2_000, 4_000));

        assertThat(played).isEqualTo(of(0, 9_000, 2_000, 4_000));
        assertThat(played.seconds()).isEqualTo(11);
        assertThat(played.merged()).isEqualTo(of(0, 9_000));
    }

    @Test
    void mergedTheyHaveEachMomentOnceAndAreInOrder() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var stretches = Stretches.none();
            var moments = new BitSet();
            for (int n = 0; n < 8; n++) {
                var from = 100 * random.nextInt(60);
                var to = from + 100 * (1 + random.nextInt(15));
                stretches = stretches.and(new Stretch(from, to));
                moments.set(from, to);
            }

            var merged = stretches.merged();

            assertThat(moments(merged)).isEqualTo(moments);
            assertThat(merged.millis()).isEqualTo(moments.cardinality());
        }
    }

    @Test
    void whatIsWithinAndWhatIsWithoutMakeTheWhole() {
        var sent = of(0, 1_000, 2_000, 3_000, 5_000, 9_000);
        var played = of(500, 2_500, 6_000, 7_000);

        assertThat(played.within(sent)).isEqualTo(of(500, 1_000, 2_000, 2_500, 6_000, 7_000));
        assertThat(sent.without(played))
                .isEqualTo(of(0, 500, 2_500, 3_000, 5_000, 6_000, 7_000, 9_000));
    }

    @Test
    void whatStandsInTheLogIsReadAsItWasWritten() {
        var listened =
                Listened.nothing()
                        .sent(of(0, 60_000))
                        .played(new Stretch(1_000, 2_500))
                        .played(new Stretch(1_000, 2_500));

        assertThat(listened.code()).isEqualTo("1000-2500,1000-2500;0-60000");
        assertThat(Listened.parse(listened.code())).isEqualTo(listened);
        assertThat(listened.unplayed()).isEqualTo(of(0, 1_000, 2_500, 60_000));
    }

    @Test
    void allThatWasSentCountsWhateverAPlayerSays() {
        var sent = Listened.nothing().sent(of(0, 2_000));

        assertThat(sent.seconds()).isEqualTo(2);
        assertThat(sent.played(new Stretch(0, 10)).seconds()).isEqualTo(2);
        assertThat(sent.played(new Stretch(0, 2_000)).played(new Stretch(0, 1_000)).seconds())
                .isEqualTo(3);
    }

    @Test
    void whatLiesNearIsOneForAPicture() {
        assertThat(of(900, 1_350, 0, 450, 510, 860).merged(500)).isEqualTo(of(0, 1_350));
        assertThat(of(0, 450, 951, 1_000).merged(500)).isEqualTo(of(0, 450, 951, 1_000));
    }

    @Test
    void aStretchBeginsBeforeItEnds() {
        assertThatThrownBy(() -> new Stretch(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stretches of(long... edges) {
        var all = new Stretch[edges.length / 2];
        for (int n = 0; n < all.length; n++) all[n] = new Stretch(edges[2 * n], edges[2 * n + 1]);
        return new Stretches(Arrays.asList(all));
    }

    private static BitSet moments(Stretches stretches) {
        var moments = new BitSet();
        stretches.all().forEach(it -> moments.set((int) it.from(), (int) it.to()));
        return moments;
    }
}
