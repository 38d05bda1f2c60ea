// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

/// A part of the sound of a recording, in milliseconds from its start; the end is not in it.
public record Stretch(long from, long to) {

    public Stretch {
        if (from < 0 || to <= from)
            throw new IllegalArgumentException("a stretch begins before it ends");
    }

    public long millis() {
        return to - from;
    }

    Stretch upTo(long end) {
        return new Stretch(from, Math.max(to, end));
    }
}
