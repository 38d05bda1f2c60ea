// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncetold.base.Words;

/// How one reader reads: language, forms of times, the words of the interface.
record Reader(Words words, Locale locale, Clock clock) {

    private static final String LABELS = "review.words.";

    String word(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }

    /// A clock time today, with the date on other days.
    String when(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var form =
                local.toLocalDate().equals(today)
                        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        : DateTimeFormatter.ofLocalizedDateTime(
                                FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.withLocale(locale).format(local);
    }

    String now() {
        return when(clock.instant());
    }

    String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    /// The visible words of the element, which has none of its own.
    Map<String, String> labels() {
        return words.keys("en").stream()
                .filter(key -> key.startsWith(LABELS))
                .collect(Collectors.toMap(key -> key.substring(LABELS.length()), this::word));
    }
}
