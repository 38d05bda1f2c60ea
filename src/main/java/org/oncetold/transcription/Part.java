// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.List;

/// A finished stretch of one channel.
///
/// @param runs the words, with times from the start of the recording
/// @param skipped whether the recogniser could not get through
record Part(int channel, long from, long to, List<List<Word>> runs, boolean skipped) {

    static Part of(int channel, long from, Heard heard, int rate) {
        var offset = Duration.ofNanos(Math.round(from * 1e9 / rate));
        var runs = heard.runs().stream().map(run -> shift(run, offset)).toList();
        return new Part(channel, from, from + heard.samples(), runs, false);
    }

    static Part skipped(int channel, long from, long to) {
        return new Part(channel, from, to, List.of(), true);
    }

    private static List<Word> shift(List<Word> run, Duration offset) {
        return run.stream()
                .map(word ->
                        new Word(
                                word.text(),
                                millis(word.start().plus(offset)),
                                millis(word.end().plus(offset)),
                                word.confidence()))
                .toList();
    }

    private static Duration millis(Duration time) {
        return Duration.ofMillis(Math.round(time.toNanos() / 1e6));
    }
}
