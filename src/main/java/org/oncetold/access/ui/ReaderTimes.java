// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.oncetold.base.ui.Formats;

/// Times as this reader writes them, at the agency's clock.
record ReaderTimes(Locale locale) {

    String moment(Instant at) {
        return new Formats(locale).dateTime(at);
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
