// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncetold.base.Content;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The words of the card, one file for each language in `i18n/card`, the agency's own before the
/// shipped ones. A translation is shown to a person only after somebody has checked it and stands
/// with their name in the file; until then the card speaks in pictures. The demo shows drafts.
@Component
public class CardWords {

    private static final String FOLDER = "i18n/card/";
    private static final String ENGLISH = "en";
    private static final String ENDING = ".properties";

    /// The words of one language.
    ///
    /// @param name what the language is called by those who speak it
    /// @param checkedBy who has checked the words; empty for a draft
    public record Language(
            String tag,
            String name,
            boolean original,
            String checkedBy,
            Map<String, String> words) {

        /// How many of the touches have a word; the others are pictures alone.
        public long worded() {
            return Stream.of(Touch.values()).map(Touch::name).filter(words::containsKey).count();
        }

        /// Whether these words may be put before a person.
        boolean isPublished() {
            return original || !checkedBy.isBlank();
        }
    }

    private final Map<String, Language> languages = new TreeMap<>();
    private final boolean drafts;

    public CardWords(Content content, @Value("${oncetold.demo:false}") boolean drafts) {
        this.drafts = drafts;
        for (var path : content.list(FOLDER.substring(0, FOLDER.length() - 1), ENDING)) {
            content.find(path).map(file -> read(path, file.text())).ifPresent(this::put);
        }
    }

    /// Every language there is, published or not, by its tag.
    public Map<String, Language> all() {
        return Map.copyOf(languages);
    }

    /// Those that may be put before a person, by tag.
    public Map<String, Language> offered() {
        var offered = new TreeMap<>(languages);
        offered.values().removeIf(language -> !drafts && !language.isPublished());
        return offered;
    }

    public Optional<Language> find(String tag) {
        return Optional.ofNullable(offered().get(tag));
    }

    /// What a card in this language says. Touches without a word stay pictures; sentences that
    /// nobody has translated, such as that the recording is on, are said in English.
    public Optional<Map<String, String>> said(String tag) {
        return find(tag)
                .map(language -> {
                    var said = new TreeMap<>(languages.getOrDefault(ENGLISH, language).words());
                    for (var touch : Touch.values()) said.remove(touch.name());
                    said.putAll(language.words());
                    return said;
                });
    }

    private void put(Language language) {
        languages.put(language.tag(), language);
    }

    private static Language read(String path, String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new TreeMap<String, String>();
        properties.forEach((key, value) -> words.put((String) key, (String) value));
        var tag = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
        var name = taken(words, "language", tag);
        var original = taken(words, "origin", "translation").equals("original");
        var checkedBy = taken(words, "checkedBy", "");
        return new Language(tag, name, original, checkedBy, Map.copyOf(words));
    }

    private static String taken(Map<String, String> words, String key, String otherwise) {
        var value = words.remove(key);
        return value == null ? otherwise : value;
    }
}
