// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.oncetold.base.Content.ContentFile;
import org.oncetold.protocol.ProtocolWords.BranchWords;
import org.oncetold.protocol.ProtocolWords.FieldWords;
import org.oncetold.protocol.ProtocolWords.StepWords;

/// Reads the words of a protocol in one language (`i18n/protocols/<id>/<language>.yaml`) against
/// its structure: what is missing is a mistake, and so is what belongs to nothing.
final class WordsReader {

    private final Protocol protocol;
    private final Mistakes mistakes;
    private final Optional<ProtocolWords> original;

    private WordsReader(Protocol protocol, Optional<ProtocolWords> original, Mistakes mistakes) {
        this.protocol = protocol;
        this.original = original;
        this.mistakes = mistakes;
    }

    /// @param original the words in the language the protocol was written in, once they are read: a
    ///   translation has as many entries in every list
    static Optional<ProtocolWords> read(
            ContentFile file,
            Protocol protocol,
            Optional<ProtocolWords> original,
            Mistakes mistakes) {
        var reader = new WordsReader(protocol, original, mistakes);
        return YamlMap.root(file.text(), mistakes).map(root -> reader.words(root, file));
    }

    private ProtocolWords words(YamlMap root, ContentFile file) {
        var language = root.text("language");
        expect(root, "protocol", protocol.id());
        var name = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".yaml", "");
        if (!name.equals(language)) expect(root, "language", name);
        var words =
                new ProtocolWords(
                        root.text("protocol"),
                        language,
                        root.text("title"),
                        root.text("purpose"),
                        root.text("review"),
                        root.optionalText("checkedBy").filter(text -> !text.isEmpty()),
                        all(root, "support", protocol.support(), YamlMap::text),
                        fields(root, "anytime", protocol.anytime()),
                        all(root, "branches", ids(protocol.branches(), Branch::id), this::branch),
                        all(root, "phases", ids(protocol.phases(), Phase::id), YamlMap::text),
                        all(root, "steps", ids(protocol.steps(), Step::id), this::step));
        root.done();
        return words;
    }

    private void expect(YamlMap root, String key, String expected) {
        if (root.text(key).equals(expected)) return;
        mistakes.add(
                root.where(key),
                "`" + key + "` does not fit the place of the file",
                "write `" + key + ": " + expected + "`");
    }

    private BranchWords branch(YamlMap map, String id) {
        return map.map(id)
                .map(inner -> {
                    var words = new BranchWords(inner.text("title"), inner.text("text"));
                    inner.done();
                    return words;
                })
                .orElse(new BranchWords("", ""));
    }

    private StepWords step(YamlMap map, String id) {
        var step = protocol.step(id).orElseThrow();
        return map.map(id)
                .map(inner -> step(inner, step))
                .orElse(
                        new StepWords(
                                "",
                                "",
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Map.of()));
    }

    private StepWords step(YamlMap map, Step step) {
        var words =
                new StepWords(
                        map.text("title"),
                        map.text("purpose"),
                        spoken(map, step),
                        some(map, "do", step),
                        some(map, "never", step),
                        map.optionalText("cue").filter(text -> !text.isEmpty()),
                        fields(map, "fields", step.mustRecord()));
        map.done();
        original.ifPresent(first -> {
            var other = first.step(step.id());
            same(map, "say", words.say(), other.say(), step);
            same(map, "do", words.does(), other.does(), step);
            same(map, "never", words.never(), other.never(), step);
        });
        return words;
    }

    private List<String> spoken(YamlMap map, Step step) {
        var during = protocol.phaseOf(step.id()).part() == Phase.Part.DURING;
        return during ? some(map, "say", step) : map.texts("say");
    }

    private List<String> some(YamlMap map, String key, Step step) {
        var texts = map.texts(key);
        if (texts.isEmpty() || texts.stream().anyMatch(String::isBlank)) {
            mistakes.add(
                    map.where(key),
                    "`" + key + "` of the step `" + step.id() + "` is missing or has an empty line",
                    "write at least one entry below `" + key + ":`, each after `- `");
        }
        return texts;
    }

    private void same(YamlMap map, String key, List<String> here, List<String> there, Step step) {
        if (here.size() == there.size()) return;
        mistakes.add(
                map.where(key),
                "`"
                        + key
                        + "` of the step `"
                        + step.id()
                        + "` has "
                        + here.size()
                        + " entries, "
                        + protocol.languages().getFirst()
                        + " has "
                        + there.size(),
                "translate each entry, in the same order");
    }

    private Map<String, FieldWords> fields(YamlMap owner, String key, List<RecordField> fields) {
        return all(owner, key, ids(fields, RecordField::id), (map, id) -> field(map, id, fields));
    }

    private FieldWords field(YamlMap map, String id, List<RecordField> fields) {
        var field = fields.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return map.map(id)
                .map(inner -> field(inner, field))
                .orElse(new FieldWords("", Optional.empty(), Map.of()));
    }

    private FieldWords field(YamlMap map, RecordField field) {
        var choices =
                field instanceof RecordField.Choice choice ? choice.choices() : List.<String>of();
        var words =
                new FieldWords(
                        map.text("label"),
                        map.optionalText("hint").filter(text -> !text.isEmpty()),
                        all(map, "choices", choices, YamlMap::text));
        map.done();
        return words;
    }

    /// Reads one entry for each id from the mapping under `key`.
    private <T> Map<String, T> all(
            YamlMap owner, String key, Collection<String> ids, BiFunction<YamlMap, String, T> one) {
        if (ids.isEmpty() && !owner.has(key)) return Map.of();
        if (!owner.has(key)) {
            mistakes.add(
                    owner.where(key),
                    "`" + key + "` is missing",
                    "write `" + key + ":` and below it: " + String.join(", ", ids));
            return Map.of();
        }
        var read = new LinkedHashMap<String, T>();
        owner.map(key)
                .ifPresent(map -> {
                    for (var id : ids)
                        entry(map, id).ifPresent(_ -> read.put(id, one.apply(map, id)));
                    map.done();
                });
        return java.util.Collections.unmodifiableMap(read);
    }

    private Optional<String> entry(YamlMap map, String id) {
        if (map.ask(id).isPresent()) return Optional.of(id);
        mistakes.add(
                map.node(),
                "`" + id + "` has no words in this language",
                "add `" + id + ":` with its words below this line");
        return Optional.empty();
    }

    private static <T> List<String> ids(List<T> things, java.util.function.Function<T, String> id) {
        return things.stream().map(id).toList();
    }
}
