// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the fields that a step asks to be recorded: `{id: age, type: choice, choices: [adult,
/// …]}`.
final class FieldReader {

    private static final List<String> TYPES =
            List.of("text", "choice", "several", "yes-no", "time", "number", "list");

    private final Mistakes mistakes;
    private final Set<String> seen = new HashSet<>();

    FieldReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Optional<RecordField> read(YamlMap map, String step) {
        var id = map.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            mistakes.add(
                    map.where("id"),
                    "`" + id + "` is no id for a field",
                    "use small letters, digits and hyphens, starting with a letter");
        }
        if (!seen.add(id)) {
            mistakes.add(
                    map.where("id"),
                    "the field `" + id + "` stands twice in `" + step + "`",
                    "give one of them another id");
        }
        var field = field(map, id, map.text("type"), map.flag("optional"));
        map.done();
        return field;
    }

    private Optional<RecordField> field(YamlMap map, String id, String type, boolean optional) {
        return switch (type) {
            case "text" -> Optional.of(new RecordField.Text(id, optional));
            case "yes-no" ->
                    Optional.of(
                            new RecordField.YesNo(
                                    id, optional, mustBe(map, RecordField.YesNo.CHOICES)));
            case "time" -> Optional.of(new RecordField.Time(id, optional));
            case "number" -> Optional.of(new RecordField.Number(id, optional));
            case "list" -> Optional.of(new RecordField.Entries(id, optional, atLeast(map)));
            case "several" -> Optional.of(new RecordField.Several(id, optional, choices(map, id)));
            case "choice" -> Optional.of(choice(map, id, optional));
            default -> {
                if (!type.isEmpty()) {
                    mistakes.add(
                            map.where("type"),
                            "`" + type + "` is no type of field",
                            Nearest.mend(type, TYPES));
                }
                yield Optional.empty();
            }
        };
    }

    private RecordField choice(YamlMap map, String id, boolean optional) {
        var choices = choices(map, id);
        return new RecordField.Choice(id, optional, choices, mustBe(map, choices));
    }

    private List<String> mustBe(YamlMap map, List<String> possible) {
        if (!map.has("mustBe")) return List.of();
        var answers = map.textOrTexts("mustBe");
        for (var answer : answers) {
            if (possible.contains(answer)) continue;
            mistakes.add(
                    map.where("mustBe"),
                    "`mustBe` names `" + answer + "`, which can never be the answer",
                    Nearest.mend(answer, possible));
        }
        if (answers.isEmpty() || answers.containsAll(possible)) {
            mistakes.add(
                    map.where("mustBe"),
                    "`mustBe` asks for nothing",
                    "name the answers with which a session may begin, or take the key out");
        }
        return answers;
    }

    private static int atLeast(YamlMap map) {
        return map.has("atLeast") ? map.number("atLeast") : 1;
    }

    private List<String> choices(YamlMap map, String id) {
        var choices = map.texts("choices");
        if (choices.size() < 2 || new HashSet<>(choices).size() < choices.size()) {
            mistakes.add(
                    map.where("choices"),
                    "`" + id + "` needs at least two choices, each once",
                    "write `choices: [one, other]`");
        }
        for (var choice : choices) {
            if (choice.matches("[a-z0-9][a-z0-9-]*")) continue;
            mistakes.add(
                    map.where("choices"),
                    "`" + choice + "` is no id for a choice",
                    "use small letters, digits and hyphens; the words stand in the language files");
        }
        return choices;
    }
}
