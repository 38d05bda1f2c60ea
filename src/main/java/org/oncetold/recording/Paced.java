// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.oncetold.base.Refusal;

/// A body that holds a seat while it comes, and may not hold it for ever: after a minute it must
/// have come at the pace of a poor mobile line. A file over a line slower than that comes in pieces
/// ([Uploads]), which hold nothing meanwhile.
final class Paced extends FilterInputStream {

    private static final long GRACE = Duration.ofMinutes(1).toNanos();
    private static final long LEAST_A_SECOND = 64 << 10;
    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private final long began;
    private long bytes;

    Paced(InputStream in) {
        this(in, System::nanoTime);
    }

    Paced(InputStream in, LongSupplier nanos) {
        super(in);
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var some = super.read(into, offset, length);
        if (some > 0) count(some);
        return some;
    }

    private void count(int more) {
        bytes += more;
        var passed = nanos.getAsLong() - began;
        if (passed > GRACE && bytes < LEAST_A_SECOND * (passed / NANOS))
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.slowFile");
    }
}
