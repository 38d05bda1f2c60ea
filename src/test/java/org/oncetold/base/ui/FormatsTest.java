// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "es", "de", "ar", "fr", "uk", "zh"})
    void writesDaysInEveryLanguage(String tag) {
        var formats = new Formats(Locale.forLanguageTag(tag), ZoneOffset.UTC);
        var at = Instant.parse("2026-11-23T14:02:00Z");

        assertThat(formats.day(at)).contains("23");
        assertThat(formats.lately(at, at.plusSeconds(1))).isEqualTo(formats.time(at));
        assertThat(formats.lately(at, at.plusSeconds(200_000))).endsWith(formats.time(at));
    }

    /// Only where the region says otherwise the clock has twelve hours.
    @ParameterizedTest
    @CsvSource({"en,14:02", "en-GB,14:02", "es,14:02", "en-US,2:02", "de,14:02"})
    void writesTheClockAsTheRegionDoes(String tag, String expected) {
        var formats = new Formats(Locale.forLanguageTag(tag), ZoneOffset.UTC);

        assertThat(formats.time(Instant.parse("2026-11-23T14:02:00Z"))).startsWith(expected);
    }
}
