// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// Reads a sentence from the shipped words when the application itself could not start and no bean
/// exists to ask.
public final class StartWords {

    private StartWords() {}

    /// @param module whose words they are
    public static String read(String module, String key, Object... arguments) {
        var spanish = Locale.getDefault().getLanguage().equals("es");
        var file = "content/i18n/messages/" + (spanish ? "es/" : "en/") + module + ".properties";
        var words = new Properties();
        var stream =
                Objects.requireNonNull(StartWords.class.getClassLoader().getResourceAsStream(file));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            return key;
        }
        return new MessageFormat(words.getProperty(key, key)).format(arguments);
    }
}
