// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.Content;
import org.oncetold.base.Content.ContentFile;
import org.oncetold.base.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The protocols of this installation. Read and checked once, at start: a mistake in a shipped file
/// refuses the start, a mistake in an agency's own file puts that file aside.
@Component
public class Protocols {

    private static final Logger log = LoggerFactory.getLogger(Protocols.class);

    private final Map<String, ProtocolFiles.Loaded> byId = new LinkedHashMap<>();
    private final List<Mistake> setAside;

    /// @throws ProtocolInvalid with every mistake in every shipped file
    public Protocols(Content content) {
        var files = new ProtocolFiles(content);
        for (var path : content.list(ProtocolFiles.STRUCTURES, ".yaml")) {
            files.load(path).ifPresent(loaded -> byId.put(loaded.protocol().id(), loaded));
        }
        if (!files.broken().isEmpty()) throw new ProtocolInvalid(files.broken());
        setAside = files.setAside();
        setAside.forEach(mistake -> log.warn("Own content set aside: {}", mistake));
    }

    public List<Protocol> all() {
        return byId.values().stream().map(ProtocolFiles.Loaded::protocol).toList();
    }

    public Protocol byId(String id) {
        return loaded(id).protocol();
    }

    /// What is wrong in the agency's own files, for the person who edits them.
    public List<Mistake> setAside() {
        return setAside;
    }

    public List<String> languages(String id) {
        return loaded(id).words().keySet().stream().sorted().toList();
    }

    /// The words in the language asked for, or in the one the protocol was written in.
    public ProtocolWords words(String id, Locale locale) {
        var loaded = loaded(id);
        return Optional.ofNullable(loaded.words().get(language(loaded, locale))).orElseThrow();
    }

    /// The protocol as it stands now in the language asked for, to be put into a record.
    public FrozenProtocol freeze(String id, Locale locale) {
        var loaded = loaded(id);
        var language = language(loaded, locale);
        var words = Optional.ofNullable(loaded.wordFiles().get(language)).orElseThrow();
        return new FrozenProtocol(
                id, loaded.protocol().version(), language, loaded.structure().text(), words.text());
    }

    /// The guide that was frozen, read again.
    ///
    /// @throws ProtocolInvalid when this version of OnceTold cannot read it any more
    public Guide thaw(FrozenProtocol frozen) {
        var mistakes = new ArrayList<Mistake>();
        var path = ProtocolFiles.STRUCTURES + "/" + frozen.id() + ".yaml";
        var protocol =
                ProtocolFiles.structure(file(path, frozen.structure()), mistakes)
                        .orElseThrow(() -> new ProtocolInvalid(mistakes));
        var found = new Mistakes(frozen.id());
        var wordPath = ProtocolFiles.WORDS + "/" + frozen.id() + "/" + frozen.language() + ".yaml";
        return WordsReader.read(file(wordPath, frozen.words()), protocol, Optional.empty(), found)
                .filter(_ -> !found.any())
                .map(words -> new Guide(protocol, words, frozen.digest()))
                .orElseThrow(() -> new ProtocolInvalid(found.found()));
    }

    private static ContentFile file(String path, String text) {
        return new ContentFile(path, path, text, false);
    }

    private static String language(ProtocolFiles.Loaded loaded, Locale locale) {
        return List.of(locale.toLanguageTag(), locale.getLanguage()).stream()
                .filter(loaded.words()::containsKey)
                .findFirst()
                .orElse(loaded.protocol().languages().getFirst());
    }

    private ProtocolFiles.Loaded loaded(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> Refusal.notFound("protocol.refusal.unknown"));
    }
}
