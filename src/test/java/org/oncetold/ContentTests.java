// SPDX-License-Identifier: Apache-2.0
package org.oncetold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words: every key the code names is there in every language, none is left over, and they keep
/// to the tone of the house.
class ContentTests {

    private static final Path MESSAGES = Path.of("i18n/messages");
    private static final Path CODE = Path.of("src/main/java");

    /// A text literal that looks like a key of a module that has words.
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]+)\"");

    /// `"review.state." + state`: every key with this beginning is in use.
    private static final Pattern COMPUTED = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9_.-]*\\.)\"");

    private static final Pattern ALARMING =
            Pattern.compile(
                    "\\b(errors?|invalid|failed|failure|failures|error(es)?|inv[aá]lid[oa]s?"
                            + "|fallos?|fall[oó]|fallid[oa]s?"
                            + "|\\p{L}*fehler\\p{L}*|ungültig\\p{L}*"
                            + "|fehlgeschlagen\\p{L}*|gescheitert\\p{L}*"
                            + "|erreurs?|invalides?|échecs?|échou(e|ent|er|é|és|ée|ées)"
                            + "|erros?|falh\\p{L}*|fracass\\p{L}*)\\b|!|¡",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Properties> words = readWords();
    private final String code = readCode();

    @Test
    void everyLanguageHasTheSameKeys() {
        var english = english().stringPropertyNames();

        words.forEach((language, properties) ->
                assertThat(properties.stringPropertyNames())
                        .as("keys of " + language)
                        .containsExactlyInAnyOrderElementsOf(english));
    }

    @Test
    void everyKeyTheCodeNamesIsThere() {
        var modules =
                english().stringPropertyNames().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet());
        var called =
                Pattern.compile(
                        "(?:getTranslation|Refusal\\.\\w+|new Refusal)\\(\\s*"
                                + "(?:Refusal\\.Kind\\.\\w+,\\s*|Kind\\.\\w+,\\s*)?\"([A-Za-z0-9_.-]+[A-Za-z0-9_-])\"");

        assertThat(
                        called.matcher(code)
                                .results()
                                .map(found -> found.group(1))
                                .filter(key -> !english().containsKey(key)))
                .as("keys in getTranslation and refusals without words")
                .isEmpty();
        assertThat(modules).isNotEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        var named =
                KEY.matcher(code).results().map(key -> key.group(1)).collect(Collectors.toSet());
        var begun = COMPUTED.matcher(code).results().map(key -> key.group(1)).toList();

        var left = new TreeSet<>(english().stringPropertyNames());
        left.removeAll(named);
        left.removeIf(key -> begun.stream().anyMatch(key::startsWith));
        left.removeIf(key -> named.contains(key.substring(0, key.lastIndexOf('.'))));
        left.removeIf(templates()::contains);

        assertThat(left).as("keys nobody uses").isEmpty();
    }

    @Test
    void theWordsAreCalm() {
        words.forEach((language, properties) ->
                properties.forEach((key, text) ->
                        assertThat(ALARMING.matcher((String) text).find())
                                .as("%s, %s: %s", language, key, text)
                                .isFalse()));
    }

    /// Of two sentences under one key the first would never be read.
    @Test
    void aKeyHasOneSentence() throws IOException {
        try (var files = Files.walk(MESSAGES)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.readAllLines(file).stream().filter(line -> line.contains("=")))
                        .as("keys of %s", file)
                        .extracting(line -> line.substring(0, line.indexOf('=')).strip())
                        .doesNotHaveDuplicates();
        }
    }

    @Test
    void everySentenceWithPlacesIsAPattern() {
        words.forEach((language, properties) ->
                properties.forEach((key, text) -> {
                    assertThat((String) text).as("%s, %s", language, key).isNotBlank();
                    if (!((String) text).contains("{")) return;
                    assertThat((String) text)
                            .as("apostrophe in %s, %s", language, key)
                            .doesNotContain("'");
                    assertThat(places((String) text))
                            .as("places of %s, %s", language, key)
                            .isEqualTo(places(english().getProperty((String) key)));
                }));
    }

    @Test
    void viewsHoldNoVisibleText() throws IOException {
        var spoken =
                Pattern.compile(
                        "(?:setText|setLabel|setPlaceholder|setHelperText|setTitle|setAriaLabel"
                                + "|new (?:H[1-6]|Paragraph|Span|Button|NativeButton|TextField"
                                + "|PasswordField|Checkbox|Anchor))\\(\\s*\"([^\"]*\\p{L}[^\"]*)\"");
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(each -> each.toString().contains("/ui/")).toList()) {
                if (!Files.isRegularFile(file)) continue;
                assertThat(spoken.matcher(Files.readString(file)).results().map(m -> m.group(1)))
                        .as("visible text in " + file)
                        .allMatch(text -> text.startsWith("#"));
            }
        }
    }

    private static Set<String> places(String text) {
        new MessageFormat(text, Locale.ENGLISH);
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Properties english() {
        return words.getOrDefault("en", new Properties());
    }

    private static Map<String, Properties> readWords() {
        var all = new TreeMap<String, Properties>();
        for (var file : files(MESSAGES, ".properties")) {
            var language = file.getParent().getFileName().toString();
            try (var reader = Files.newBufferedReader(file)) {
                all.computeIfAbsent(language, _ -> new Properties()).load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static String readCode() {
        return readAll(CODE, ".java");
    }

    /// PDF layouts name keys, too.
    private static String templates() {
        var folder = Path.of("templates");
        return Files.isDirectory(folder) ? readAll(folder, ".html") : "";
    }

    private static String readAll(Path folder, String suffix) {
        return files(folder, suffix).stream()
                .map(file -> {
                    try {
                        return Files.readString(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
