// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// A clock to measure with how long something lasts: it begins at the time of another one and then
/// goes on by itself, so that nothing waits an hour when that one is put back by an hour.
public final class SteadyClock extends Clock {

    private final Instant began;
    private final ZoneId zone;
    private final LongSupplier nanos;
    private final long nanosThen;

    public SteadyClock(Clock from) {
        this(from.instant(), from.getZone(), System::nanoTime);
    }

    SteadyClock(Instant began, ZoneId zone, LongSupplier nanos) {
        this.began = began;
        this.zone = zone;
        this.nanos = nanos;
        nanosThen = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return began.plusNanos(nanos.getAsLong() - nanosThen);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(instant(), other, nanos);
    }
}
