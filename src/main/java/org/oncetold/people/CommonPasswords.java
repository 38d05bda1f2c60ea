// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Passphrases that everybody tries first. A passphrase is one of them, too, when it is only such a
/// word written again, or one with a few digits or signs around it, or one character over and over.
@Component
class CommonPasswords {

    private static final String LIST = "people/common-passwords.txt";
    private static final int FEWEST_CHARACTERS = 5;

    private final Set<String> known;

    CommonPasswords() {
        try {
            known =
                    new ClassPathResource(LIST)
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String password) {
        var folded = password.toLowerCase(Locale.ROOT).strip();
        var bare = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return known.contains(folded)
                || known.contains(bare)
                || known.contains(once(folded))
                || folded.chars().distinct().count() < FEWEST_CHARACTERS;
    }

    /// The part that a text repeats: `abc` for `abcabc`.
    private static String once(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            var part = text.substring(0, length);
            if (text.length() % length == 0 && part.repeat(text.length() / length).equals(text))
                return part;
        }
        return text;
    }
}
