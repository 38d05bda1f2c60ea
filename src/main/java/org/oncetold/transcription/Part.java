// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.List;

/// A finished stretch of one channel.
///
/// @param runs the words, with times from the start of the recording
/// @param skipped whether the recogniser could not get through
record Part(int channel, long from, long to, List<List<Word>> runs, boolean skipped) {

    static Part of(int channel, long from, Recognized heard, int rate) {
        var offset = Duration.ofNanos(Math.round(from * 1e9 / rate));
        var runs =
                heard.runs().stream()
                        .map(run -> run.stream().map(word -> word.later(offset)).toList())
                        .toList();
        return new Part(channel, from, from + heard.samples(), runs, false);
    }

    static Part skipped(int channel, long from, long to) {
        return new Part(channel, from, to, List.of(), true);
    }
}
