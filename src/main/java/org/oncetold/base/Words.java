// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Every word a person reads, by key and language, from
/// `i18n/messages/<language>/<module>.properties`. A language is there when its folder is there; an
/// agency adds one in its content folder without rebuilding. What a language lacks is shown in
/// English; a key that nobody wrote is shown as itself, and a test keeps that from shipping.
@Component
public class Words implements I18NProvider {

    private static final String FOLDER = "i18n/messages";
    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage = new TreeMap<>();

    public Words(Content content) {
        for (var path : content.list(FOLDER, ".properties")) {
            var language = path.substring(FOLDER.length() + 1, path.lastIndexOf('/'));
            var messages = byLanguage.computeIfAbsent(language, _ -> new HashMap<>());
            content.findShipped(path).ifPresent(file -> read(file.text(), messages));
            content.findOwn(path).ifPresent(file -> read(file.text(), messages));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return byLanguage.keySet().stream().map(Locale::forLanguageTag).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var pattern = find(key, locale.toLanguageTag());
        return params.length == 0 ? pattern : new MessageFormat(pattern, locale).format(params);
    }

    /// All keys of a language, for the test that keeps the languages complete.
    public Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    private String find(String key, String tag) {
        for (var language = tag; !language.isEmpty(); language = parent(language)) {
            var found = byLanguage.getOrDefault(language, Map.of()).get(key);
            if (found != null) return found;
        }
        return byLanguage.getOrDefault(FALLBACK, Map.of()).getOrDefault(key, key);
    }

    private static String parent(String tag) {
        var cut = tag.lastIndexOf('-');
        return cut < 0 ? "" : tag.substring(0, cut);
    }

    private static void read(String text, Map<String, String> into) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) -> into.put((String) key, (String) value));
    }
}
