// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;

/// A stretch of a recording, from its start.
public record TimeRange(int channel, Duration start, Duration end) {

    public TimeRange {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a range ends after it starts");
        }
    }
}
