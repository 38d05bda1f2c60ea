// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;

/// One word as the machine understood it, with its time from the start of the recording.
///
/// @param confidence what the recogniser thinks of its own guess, 0 to 1; no measure of truth
public record Word(String text, Duration start, Duration end, double confidence) {

    public Word {
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a word ends after it starts");
        }
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("confidence");
    }

    /// The same word where everything is later by this much, in whole milliseconds.
    public Word later(Duration offset) {
        return new Word(text, millis(start.plus(offset)), millis(end.plus(offset)), confidence);
    }

    private static Duration millis(Duration time) {
        return Duration.ofMillis(Math.round(time.toNanos() / 1e6));
    }

    /// The word's text stays out of logs.
    @Override
    public String toString() {
        return "Word[" + start + ".." + end + "]";
    }
}
