// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.oncetold.recording.SoundTap.Piece;
import org.oncetold.transcription.live.InOrder.Hole;
import org.oncetold.transcription.live.InOrder.Nothing;
import org.oncetold.transcription.live.InOrder.Sound;

class InOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant LATER = NOW.plus(InOrder.PATIENCE);

    private final InOrder order = new InOrder();

    @Test
    void beginsWithWhatComesFirst() {
        order.add(piece(7), NOW);

        assertThat(order.step(NOW, 0)).isEqualTo(new Sound(piece(7)));
        assertThat(order.step(NOW, 0)).isEqualTo(new Nothing());
    }

    @Test
    void passesOverWhatComesTwice() {
        order.add(piece(0), NOW);
        order.step(NOW, 0);
        order.add(piece(0), NOW);

        assertThat(order.isEmpty()).isTrue();
    }

    @Test
    void waitsForWhatIsLateAndThenHasBothInOrder() {
        order.add(piece(0), NOW);
        order.step(NOW, 0);
        order.add(piece(2), NOW);

        assertThat(order.isReady()).isFalse();
        assertThat(order.step(LATER.minusMillis(1), 0)).isEqualTo(new Nothing());
        order.add(piece(1), LATER);
        assertThat(order.step(LATER, 0)).isEqualTo(new Sound(piece(1)));
        assertThat(order.step(LATER, 0)).isEqualTo(new Sound(piece(2)));
    }

    @Test
    void goesOnBehindAHoleWhenTheWaitIsOver() {
        order.add(piece(0), NOW);
        order.step(NOW, 0);
        order.add(piece(3), NOW);

        assertThat(order.step(LATER, 0)).isEqualTo(new Hole(10, 30));
        assertThat(order.step(LATER, 0)).isEqualTo(new Sound(piece(3)));
        order.add(piece(1), LATER);
        assertThat(order.step(LATER, 0)).isEqualTo(new Nothing());
    }

    @Test
    void doesNotWaitForWhatMadeWay() {
        order.add(piece(0), NOW);
        order.step(NOW, 0);
        order.add(piece(3), NOW);

        assertThat(order.step(NOW, 30)).isEqualTo(new Hole(10, 30));
    }

    @Test
    void aSecondHoleIsWaitedForAnew() {
        order.add(piece(0), NOW);
        order.step(NOW, 0);
        order.add(piece(2), NOW);
        order.add(piece(4), LATER);
        order.step(LATER, 0);
        order.step(LATER, 0);

        assertThat(order.step(LATER, 0)).isEqualTo(new Nothing());
        assertThat(order.step(LATER.plus(InOrder.PATIENCE), 0)).isEqualTo(new Hole(30, 40));
    }

    /// The same bytes each time, so that pieces are equal.
    private static final byte[] BYTES = {};

    private static Piece piece(long number) {
        return new Piece(number * 10, 10, BYTES, false);
    }
}
