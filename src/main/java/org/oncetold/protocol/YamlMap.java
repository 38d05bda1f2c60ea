// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A YAML mapping that is read key by key and keeps its lines, so that whatever is wrong can be
/// said with its place. Nothing is ever built from tags or types that a file names.
final class YamlMap {

    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Mistakes mistakes;

    YamlMap(MappingNode node, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (keys.putIfAbsent(key, tuple.getKeyNode()) != null) {
                mistakes.add(
                        tuple.getKeyNode(),
                        "`" + key + "` stands here twice",
                        "keep one of them and delete the other");
            }
            entries.putIfAbsent(key, tuple.getValueNode());
        }
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Mistakes mistakes() {
        return mistakes;
    }

    /// Where the key stands, or the mapping itself when it is not there.
    Node where(String key) {
        return Optional.ofNullable(keys.get(key)).orElse(node);
    }

    Optional<Node> ask(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    String text(String key) {
        var found = optionalText(key).filter(text -> !text.isBlank());
        if (found.isEmpty() && (!has(key) || entries.get(key) instanceof ScalarNode)) {
            mistakes.add(where(key), "`" + key + "` is missing or empty", "write `" + key + ": …`");
        }
        return found.orElse("");
    }

    /// An id for something, in small letters.
    String id(String key, String of) {
        var id = text(key);
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            mistakes.add(
                    where(key),
                    "`" + id + "` is no id for a " + of,
                    "use small letters, digits and hyphens, starting with a letter");
        }
        return id;
    }

    /// One of the values of an enum; empty when the key is not there, too.
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        var text = optionalText(key);
        var found = text.flatMap(name -> EnumKeys.find(type, name));
        if (text.isPresent() && found.isEmpty()) {
            var known = EnumKeys.all(type);
            mistakes.add(
                    where(key),
                    "`" + key + "` is not " + String.join(" or ", known),
                    Nearest.mend(text.get(), known));
        }
        return found;
    }

    Optional<String> optionalText(String key) {
        return ask(key).flatMap(value -> scalar(key, value, "a text"));
    }

    int number(String key) {
        var text = ask(key).flatMap(value -> scalar(key, value, "a whole number"));
        if (text.isEmpty()) return 0;
        if (text.get().matches("\\d{1,4}")) return Integer.parseInt(text.get());
        mistakes.add(
                where(key),
                "`" + key + "` is not a whole number from 0 to 9999",
                "write digits only, for example `" + key + ": 45`");
        return 0;
    }

    boolean flag(String key) {
        var text = ask(key).flatMap(value -> scalar(key, value, "true or false"));
        if (text.isEmpty() || text.get().equals("false")) return false;
        if (text.get().equals("true")) return true;
        mistakes.add(
                where(key),
                "`" + key + "` is neither true nor false",
                "write `" + key + ": true`, or leave the line out");
        return false;
    }

    boolean isList(String key) {
        return entries.get(key) instanceof SequenceNode;
    }

    /// A list, or one text that stands for a list of one.
    List<String> textOrTexts(String key) {
        return entries.get(key) instanceof ScalarNode ? List.of(text(key)) : texts(key);
    }

    List<String> texts(String key) {
        var found = new ArrayList<String>();
        for (var item : items(key)) scalar(key, item, "a text").ifPresent(found::add);
        return List.copyOf(found);
    }

    List<YamlMap> maps(String key) {
        var found = new ArrayList<YamlMap>();
        for (var item : items(key)) mapping(key, item).ifPresent(found::add);
        return List.copyOf(found);
    }

    Optional<YamlMap> map(String key) {
        return ask(key).flatMap(value -> mapping(key, value));
    }

    Node node() {
        return node;
    }

    /// To be called when all known keys have been asked for: every other key is a mistake.
    void done() {
        for (var key : keys.keySet()) {
            if (asked.contains(key)) continue;
            mistakes.add(where(key), "unknown field `" + key + "`", mend(key));
        }
    }

    private String mend(String key) {
        var cut =
                key.contains(" ")
                        && entries.get(key) instanceof ScalarNode scalar
                        && scalar.getTag().equals(Tag.NULL);
        return cut
                ? "put the whole text into quotes, because it holds a comma"
                : Nearest.mend(key, asked);
    }

    private List<Node> items(String key) {
        var value = ask(key);
        if (value.isEmpty()) return List.of();
        if (value.get() instanceof SequenceNode sequence) return sequence.getValue();
        mistakes.add(
                where(key),
                "`" + key + "` is not a list",
                "write the entries below it, each on a line that starts with `- `");
        return List.of();
    }

    private Optional<YamlMap> mapping(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, mistakes));
        }
        mistakes.add(value, "`" + key + "` does not hold keys", "write `name: value` lines in it");
        return Optional.empty();
    }

    private Optional<String> scalar(String key, Node value, String expected) {
        if (value instanceof ScalarNode scalar) {
            if (!scalar.getTag().equals(Tag.NULL)) return Optional.of(scalar.getValue().strip());
            return Optional.of("");
        }
        mistakes.add(
                value, "`" + key + "` is not " + expected, "write it on one line after the colon");
        return Optional.empty();
    }
}
