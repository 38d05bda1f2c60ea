// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartWordsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putTheLanguageBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, has fewer than 12 characters",
        "es-ES, tiene menos de 12 caracteres",
        "fr-BE, a moins de 12 caractères",
        "de-AT, weniger als 12 Zeichen",
        "pt-PT, menos de 12 caracteres",
        "hu-HU, has fewer than 12 characters"
    })
    void speakTheLanguageOfTheMachineOrEnglish(String language, String words) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(StartWords.read("vault", "vault.start.secretShort.what", "/secret", 12))
                .contains("/secret")
                .contains(words);
    }
}
