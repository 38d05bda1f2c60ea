// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.oncetold.base.Words;

/// The document's own words, dates and times, in its language: that of the statement where OnceTold
/// speaks it, English elsewhere.
record Speech(Words words, Locale locale, ZoneId zone) {

    private static final String KEYS = "export.pdf.";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    static Speech of(Words words, Locale wanted, ZoneId zone) {
        var spoken =
                words.getProvidedLocales().stream()
                        .anyMatch(there -> there.getLanguage().equals(wanted.getLanguage()));
        return new Speech(words, spoken ? wanted : Locale.ENGLISH, zone);
    }

    String say(String key, Object... arguments) {
        return words.getTranslation(KEYS + key, locale, arguments);
    }

    String word(String key) {
        return say(key);
    }

    String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(at.atZone(zone));
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    String dayAndClock(Instant at) {
        return day(at) + ", " + clock(at);
    }

    String offset(Instant at) {
        return OFFSET.format(at.atZone(zone));
    }

    String language(Locale language) {
        return language.getDisplayName(locale);
    }

    static String position(Duration at) {
        return "%02d:%02d:%02d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }
}
