// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.observer.Finding.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The rules of one language: patterns for each kind of finding, words that introduce nothing, and
/// open forms. They read small letters without accents.
record WordingRules(
        Map<Kind, List<Pattern>> patterns, Set<String> common, List<String> open, String about) {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

    /// An article or pronoun that is written together with the word behind it: `l’homme`.
    private static final Pattern ELIDED = Pattern.compile("^(?:[cdjlmnst]|qu)'");

    private static final int SHORT = 4;

    /// @throws IllegalArgumentException saying what is missing or not understood
    static WordingRules parse(String text) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            if (!(yaml.load(text) instanceof Map<?, ?> file))
                throw new IllegalArgumentException("it has no keys");
            var patterns = new EnumMap<Kind, List<Pattern>>(Kind.class);
            for (var kind : Kind.values())
                if (kind != Kind.INTRODUCES)
                    patterns.put(
                            kind,
                            strings(file, kind.name().toLowerCase(Locale.ROOT)).stream()
                                    .map(Pattern::compile)
                                    .toList());
            var common =
                    Set.copyOf(
                            strings(file, "common").stream().flatMap(WordingRules::words).toList());
            return new WordingRules(
                    patterns, common, strings(file, "open"), strings(file, "about").getFirst());
        } catch (YAMLException | PatternSyntaxException e) {
            throw new IllegalArgumentException("it is not well formed", e);
        }
    }

    Advice advise(String wording, Set<String> spoken) {
        var plain = plain(wording);
        var findings = new ArrayList<Finding>();
        patterns.forEach((kind, some) -> {
            if (some.stream().anyMatch(pattern -> pattern.matcher(plain).find()))
                findings.add(Finding.of(kind));
        });
        var said = spoken.stream().map(WordingRules::bare).toList();
        if (!said.isEmpty()) introduced(wording, said).ifPresent(findings::add);
        return findings.isEmpty() ? Advice.none() : new Advice(findings, forms(wording, said));
    }

    /// The first word of a wording that the person has not used.
    private Optional<Finding> introduced(String wording, List<String> said) {
        return contents(wording)
                .filter(word -> said.stream().noneMatch(one -> same(one, bare(word))))
                .findFirst()
                .map(word -> new Finding(Kind.INTRODUCES, Optional.of(Confidential.of(word))));
    }

    /// With a word of the wording that the person has used themselves, else without any.
    private List<String> forms(String wording, List<String> said) {
        var own =
                contents(wording)
                        .filter(word -> said.stream().anyMatch(one -> same(one, bare(word))))
                        .reduce((_, later) -> later)
                        .map(word -> about.replace("{0}", word));
        return Stream.concat(own.stream(), open.stream()).toList();
    }

    private Stream<String> contents(String wording) {
        return WORD.matcher(wording)
                .results()
                .map(found -> found.group())
                .filter(word -> bare(word).length() >= SHORT - 1)
                .filter(word -> !common.contains(plain(word)))
                .filter(word -> !common.contains(bare(word)));
    }

    /// Whether two words are forms of one: `lock`, `locked`.
    private static boolean same(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        if (shorter < SHORT) return one.equals(other);
        var needed = Math.max(SHORT, shorter - 1);
        return one.regionMatches(0, other, 0, Math.min(needed, shorter));
    }

    private static Stream<String> words(String text) {
        return Stream.of(plain(text).split("\\s+"));
    }

    private static String bare(String word) {
        return ELIDED.matcher(plain(word)).replaceFirst("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'');
    }

    private static List<String> strings(Map<?, ?> file, String key) {
        if (!(file.get(key) instanceof List<?> list) || list.isEmpty())
            throw new IllegalArgumentException("the list " + key + " is missing");
        return list.stream().map(String::valueOf).toList();
    }
}
