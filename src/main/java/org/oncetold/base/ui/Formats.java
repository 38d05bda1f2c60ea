// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Dates, clock times and durations as the reader writes them, in the time of this machine. Put
/// them into elements of class `num`, so that figures stand below each other. English without a
/// country is written with 24 hours and the day before the month.
public final class Formats {

    private static final int DAYS_BY_NAME = 6;

    private final Locale locale;
    private final ZoneId zone;

    public Formats(Locale locale) {
        this(locale, ZoneId.systemDefault());
    }

    Formats(Locale locale, ZoneId zone) {
        this.locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.zone = zone;
    }

    /// Tue, 24 November: names as long as the language has them in this form.
    public String day(Instant at) {
        return pattern("MMMMEEEEd").format(at(at));
    }

    /// 23 Nov 2026
    public String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at(at));
    }

    /// 14:02
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at(at));
    }

    public String dateTime(Instant at) {
        return date(at) + ", " + time(at);
    }

    /// 14:02 today, Fri 14:02 within the week, else with the date.
    public String lately(Instant at, Instant now) {
        var days =
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(at, zone), LocalDate.ofInstant(now, zone));
        if (days == 0) return time(at);
        if (days > 0 && days <= DAYS_BY_NAME) return pattern("EEE").format(at(at)) + " " + time(at);
        return dateTime(at);
    }

    /// 00:14:32, the place in a recording.
    public String offset(Duration from) {
        return "%02d:%02d:%02d"
                .formatted(from.toHours(), from.toMinutesPart(), from.toSecondsPart());
    }

    private ZonedDateTime at(Instant at) {
        return at.atZone(zone);
    }

    private DateTimeFormatter pattern(String skeleton) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale);
    }
}
