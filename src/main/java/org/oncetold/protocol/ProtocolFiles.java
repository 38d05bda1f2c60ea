// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oncetold.base.Content;
import org.oncetold.base.Content.ContentFile;

/// Puts the files of one protocol together. An agency's own files go before the shipped ones; own
/// files with mistakes are set aside and reported, and the shipped ones are used in their place.
/// Mistakes in shipped files are for whoever loads them to refuse.
final class ProtocolFiles {

    /// A protocol that can be used, with the files it was read from.
    record Loaded(
            Protocol protocol,
            ContentFile structure,
            Map<String, ProtocolWords> words,
            Map<String, ContentFile> wordFiles) {}

    private record Words(ProtocolWords words, ContentFile file) {}

    static final String STRUCTURES = "templates/protocols";
    static final String WORDS = "i18n/protocols";

    private final Content content;
    private final List<Mistake> setAside = new ArrayList<>();
    private final List<Mistake> broken = new ArrayList<>();

    ProtocolFiles(Content content) {
        this.content = content;
    }

    /// The mistakes in own files that were set aside.
    List<Mistake> setAside() {
        return setAside.stream().distinct().toList();
    }

    /// The mistakes in shipped files.
    List<Mistake> broken() {
        return List.copyOf(broken);
    }

    Optional<Loaded> load(String path) {
        return content.findOwn(path)
                .flatMap(this::loadOwn)
                .or(() -> content.findShipped(path).flatMap(this::loadShipped));
    }

    private Optional<Loaded> loadOwn(ContentFile file) {
        var mistakes = new ArrayList<Mistake>();
        var loaded = assemble(file, mistakes);
        if (loaded.isEmpty()) setAside.addAll(mistakes);
        return loaded;
    }

    private Optional<Loaded> loadShipped(ContentFile file) {
        var mistakes = new ArrayList<Mistake>();
        var loaded = assemble(file, mistakes);
        broken.addAll(mistakes);
        return loaded;
    }

    private Optional<Loaded> assemble(ContentFile file, List<Mistake> into) {
        var structure = structure(file, into);
        if (structure.isEmpty()) return Optional.empty();
        var protocol = structure.get();
        var words = new LinkedHashMap<String, ProtocolWords>();
        var files = new LinkedHashMap<String, ContentFile>();
        for (var language : languages(protocol)) {
            var first = Optional.ofNullable(words.get(protocol.languages().getFirst()));
            words(protocol, language, first, file, into)
                    .ifPresent(found -> {
                        words.put(language, found.words());
                        files.put(language, found.file());
                    });
        }
        return words.keySet().containsAll(protocol.languages())
                ? Optional.of(new Loaded(protocol, file, Map.copyOf(words), Map.copyOf(files)))
                : Optional.empty();
    }

    static Optional<Protocol> structure(ContentFile file, List<Mistake> into) {
        var mistakes = new Mistakes(file.origin());
        var structure = StructureReader.read(file, mistakes);
        if (structure.isPresent() && !mistakes.any()) {
            StructureChecks.run(structure.get(), mistakes);
        }
        into.addAll(mistakes.found());
        return structure.filter(_ -> !mistakes.any()).map(StructureReader.Structure::protocol);
    }

    /// The languages a protocol must have, then those that somebody has added.
    private LinkedHashSet<String> languages(Protocol protocol) {
        var languages = new LinkedHashSet<>(protocol.languages());
        for (var path : content.list(WORDS + "/" + protocol.id(), ".yaml")) {
            languages.add(path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')));
        }
        return languages;
    }

    private Optional<Words> words(
            Protocol protocol,
            String language,
            Optional<ProtocolWords> original,
            ContentFile structure,
            List<Mistake> into) {
        var path = WORDS + "/" + protocol.id() + "/" + language + ".yaml";
        Function<List<Mistake>, Function<ContentFile, Optional<Words>>> reading =
                mistakes -> file -> read(file, protocol, original, mistakes);
        var own = content.findOwn(path).flatMap(reading.apply(setAside));
        if (own.isPresent()) return own;
        var shipped = content.findShipped(path).flatMap(reading.apply(into));
        if (shipped.isEmpty() && into.isEmpty()) {
            into.add(
                    new Mistake(
                            structure.origin(),
                            lineOfLanguages(structure.text()),
                            "the language `"
                                    + language
                                    + "` is named, but "
                                    + path
                                    + " is not there",
                            "add the file, or take the language out of `languages`"));
        }
        return shipped;
    }

    private static int lineOfLanguages(String text) {
        return text.split("(?m)^languages:", 2)[0].split("\n", -1).length;
    }

    static Optional<Words> read(
            ContentFile file,
            Protocol protocol,
            Optional<ProtocolWords> original,
            List<Mistake> into) {
        var mistakes = new Mistakes(file.origin());
        var words = WordsReader.read(file, protocol, original, mistakes);
        into.addAll(mistakes.found());
        return words.filter(_ -> !mistakes.any()).map(found -> new Words(found, file));
    }
}
