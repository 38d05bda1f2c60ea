// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void goesOnByItselfFromTheTimeOfTheOther() {
        var passed = new AtomicLong(-7);
        var clock = new SteadyClock(NOON, ZoneOffset.UTC, passed::get);

        passed.addAndGet(Duration.ofSeconds(90).toNanos());

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
        assertThat(clock.withZone(ZoneId.of("Europe/Madrid")).instant())
                .isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void doesNotCareThatTheOtherIsPutBack() {
        var time = new AtomicReference<>(NOON);
        var clock = new SteadyClock(new Settable(time));
        var before = clock.instant();

        time.set(NOON.minus(Duration.ofHours(1)));

        assertThat(clock.instant()).isBetween(before, before.plusSeconds(60));
    }

    private static final class Settable extends Clock {

        private final AtomicReference<Instant> time;

        Settable(AtomicReference<Instant> time) {
            this.time = time;
        }

        @Override
        public Instant instant() {
            return time.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
