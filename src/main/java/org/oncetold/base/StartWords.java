// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/// Reads a sentence from the shipped words when the application itself could not start and no bean
/// exists to ask: in the language of the machine, or in English.
public final class StartWords {

    private StartWords() {}

    /// @param module whose words they are
    public static String read(String module, String key, Object... arguments) {
        var words = new Properties();
        try (var reader = new InputStreamReader(stream(module), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            return key;
        }
        return new MessageFormat(words.getProperty(key, key)).format(arguments);
    }

    private static InputStream stream(String module) {
        var locale = Locale.getDefault();
        return Stream.of(locale.toLanguageTag(), locale.getLanguage(), "en")
                .map(language -> "content/i18n/messages/" + language + "/" + module + ".properties")
                .map(StartWords.class.getClassLoader()::getResourceAsStream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
