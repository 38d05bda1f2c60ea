// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        return YamlFile.read(file.text(), mistakes).map(root -> reader.words(root, file));
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
                        EntryWords.read(
                                root,
                                "support",
                                ids(protocol.support(), SupportPhrase::id),
                                YamlMap::text),
                        fields(root, "anytime", protocol.anytime()),
                        EntryWords.read(
                                root,
                                "branches",
                                ids(protocol.branches(), Branch::id),
                                this::branch),
                        EntryWords.read(
                                root, "phases", ids(protocol.phases(), Phase::id), YamlMap::text),
                        EntryWords.read(
                                root, "steps", ids(protocol.steps(), Step::id), this::step));
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
        rungs(map, step, words.say());
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

    private void rungs(YamlMap map, Step step, List<String> say) {
        if (step.rungs().isEmpty() || step.rungs().size() == say.size()) return;
        mistakes.add(
                map.where("say"),
                "`say` has " + say.size() + " entries for " + step.rungs().size() + " rungs",
                "write one for each rung, in this order: "
                        + String.join(", ", ids(step.rungs(), Rung::id)));
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
        return FieldWordsReader.read(owner, key, fields);
    }

    private static <T> List<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }
}
