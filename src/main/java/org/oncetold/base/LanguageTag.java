// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A language as people name it to the machine, as a BCP 47 tag. Only one that has a name: what is
/// merely well formed, such as `xx`, would be shown to people as itself and understood by nobody.
public final class LanguageTag {

    /// ISO 639 has a name for them, and nobody speaks them: several, uncoded, none.
    private static final Set<String> NOBODYS = Set.of("mul", "mis", "zxx");

    private LanguageTag() {}

    /// The tag in its usual form, with the shorter of two codes; empty when no language is known by
    /// it.
    public static Optional<String> of(String typed) {
        try {
            var locale = new Locale.Builder().setLanguageTag(typed.strip()).build();
            var usual = new Locale.Builder().setLocale(locale).setLanguage(shortest(locale));
            return Optional.of(usual.build())
                    .filter(LanguageTag::hasName)
                    .map(Locale::toLanguageTag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static boolean hasName(Locale locale) {
        var language = locale.getLanguage();
        return !language.isEmpty()
                && !NOBODYS.contains(language)
                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language);
    }

    private static String shortest(Locale locale) {
        var language = locale.getLanguage();
        if (language.length() != 3) return language;
        return Stream.of(Locale.getISOLanguages())
                .filter(two -> Locale.of(two).getISO3Language().equals(language))
                .findFirst()
                .orElse(language);
    }
}
