// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Times as this reader writes them, at the agency's clock.
record Times(Locale locale) {

    String clock(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    String seconds(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
