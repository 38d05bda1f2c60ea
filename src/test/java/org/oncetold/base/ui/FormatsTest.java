// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
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
}
