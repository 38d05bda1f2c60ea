// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.base.Words;
import org.oncetold.base.ui.Formats;

/// How one reader reads: language, forms of times, the words of the interface.
record Reader(Words words, Locale locale, Clock clock) {

    private static final String LABELS = "review.words.";

    String word(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }

    /// A clock time today, with the day or the date on others.
    String when(Instant at) {
        return new Formats(locale).lately(at, clock.instant());
    }

    String now() {
        return when(clock.instant());
    }

    String date(Instant at) {
        return new Formats(locale).dateTime(at);
    }

    /// The visible words of the element, which has none of its own.
    Map<String, String> labels() {
        return words.keys("en").stream()
                .filter(key -> key.startsWith(LABELS))
                .collect(Collectors.toMap(key -> key.substring(LABELS.length()), this::word));
    }
}
