// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.oncetold.review.Passage;

/// One passage as captions show it.
///
/// @param speaker the voice in the reader's language
record Cue(Duration from, Duration to, String speaker, String text, boolean heard) {

    /// The passages of one recording that have text, `offset` later than they are in it.
    static List<Cue> of(
            List<Passage> passages, Duration offset, Function<Passage, String> speakers) {
        return passages.stream()
                .filter(passage -> !passage.text().isBlank())
                .map(passage -> of(passage, offset, speakers))
                .toList();
    }

    private static Cue of(Passage passage, Duration offset, Function<Passage, String> speakers) {
        return new Cue(
                passage.start().plus(offset),
                passage.end().plus(offset),
                speakers.apply(passage),
                passage.text(),
                passage.isHeard());
    }

    /// `hh:mm:ss` and three digits behind `point`.
    static String clock(Duration time, char point) {
        return "%02d:%02d:%02d%c%03d"
                .formatted(
                        time.toHours(),
                        time.toMinutesPart(),
                        time.toSecondsPart(),
                        point,
                        time.toMillisPart());
    }
}
