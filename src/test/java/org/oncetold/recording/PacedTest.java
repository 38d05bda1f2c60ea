// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Refusal;

class PacedTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void aPoorLineIsFastEnough() throws IOException {
        var body = body(100 * 70_000);

        for (int second = 1; second <= 100; second++) {
            passes(Duration.ofSeconds(1));
            assertThat(body.readNBytes(70_000)).hasSize(70_000);
        }
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void aLineThatIsSlowForAMinuteIsWaitedFor() throws IOException {
        var body = body(2);

        passes(Duration.ofSeconds(59));
        assertThat(body.readNBytes(1)).hasSize(1);
        passes(Duration.ofSeconds(2));
        assertThatThrownBy(body::read).isInstanceOf(Refusal.class);
    }

    @Test
    void whatDripsHoldsNoSeat() {
        var body = body(1_000);

        assertThatThrownBy(
                        () -> {
                            while (body.read() >= 0) passes(Duration.ofSeconds(10));
                        })
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.slowFile"));
        assertThat(now.get()).isLessThan(Duration.ofMinutes(2).toNanos());
    }

    private Paced body(int bytes) {
        return new Paced(new ByteArrayInputStream(new byte[bytes]), now::get);
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
