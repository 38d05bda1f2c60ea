// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.Content.ContentFile;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the structure of a protocol (`templates/protocols/<id>.yaml`) and keeps the lines of what
/// it read, for the checks that come after.
final class StructureReader {

    /// What was read, with the place of each branch, step and condition.
    record Structure(Protocol protocol, Map<String, Node> places) {}

    private static final String ID = "[a-z][a-z0-9-]*";

    private final Mistakes mistakes;
    private final Map<String, Node> places = new HashMap<>();

    private StructureReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /// Empty when the file is no mapping; otherwise usable only if no mistake was noted.
    static Optional<Structure> read(ContentFile file, Mistakes mistakes) {
        var reader = new StructureReader(mistakes);
        return YamlMap.root(file.text(), mistakes)
                .map(root -> new Structure(reader.protocol(root, file), Map.copyOf(reader.places)));
    }

    private Protocol protocol(YamlMap root, ContentFile file) {
        var id = id(root, "id", "protocol");
        if (!file.path().endsWith("/" + id + ".yaml")) {
            mistakes.add(
                    root.where("id"),
                    "`id` differs from the name of the file",
                    "name the file `" + id + ".yaml` or change the id");
        }
        var protocol =
                new Protocol(
                        id,
                        root.text("version"),
                        root.optionalText("reviewedBy").filter(text -> !text.isEmpty()),
                        languages(root),
                        root.texts("sources"),
                        Duration.ofMinutes(root.number("breakEveryMinutes")),
                        root.texts("support"),
                        fields(root, "anytime", Protocol.ANYTIME),
                        branches(root),
                        root.maps("phases").stream().map(this::phase).toList());
        root.done();
        return protocol;
    }

    private List<String> languages(YamlMap root) {
        var languages = root.texts("languages");
        if (languages.isEmpty()) {
            mistakes.add(
                    root.where("languages"), "no language is named", "write `languages: [en]`");
        }
        return languages;
    }

    private List<Branch> branches(YamlMap root) {
        var found = new ArrayList<Branch>();
        root.map("branches")
                .ifPresent(map -> {
                    for (var id : map.keys()) branch(map, id).ifPresent(found::add);
                });
        return found;
    }

    private Optional<Branch> branch(YamlMap map, String id) {
        if (!id.matches("B-[A-Z0-9]+")) {
            mistakes.add(map.where(id), "`" + id + "` is no branch name", "write it as `B-NAME`");
        }
        places.put("branch " + id, map.where(id));
        return condition(map, id).map(when -> new Branch(id, when));
    }

    private Phase phase(YamlMap map) {
        var id = id(map, "id", "phase");
        places.put("phase " + id, map.where("id"));
        var part = part(map);
        var steps = map.maps("steps").stream().map(this::step).toList();
        if (steps.isEmpty()) {
            mistakes.add(map.where("steps"), "phase `" + id + "` has no steps", "add one");
        }
        map.done();
        return new Phase(id, part, steps);
    }

    private Phase.Part part(YamlMap map) {
        var text = map.text("part");
        for (var part : Phase.Part.values()) {
            if (part.name().toLowerCase(Locale.ROOT).equals(text)) return part;
        }
        if (!text.isEmpty()) {
            mistakes.add(
                    map.where("part"),
                    "`part` is not before, during or after",
                    Nearest.mend(text, List.of("before", "during", "after")));
        }
        return Phase.Part.DURING;
    }

    private Step step(YamlMap map) {
        var id = id(map, "id", "step");
        if (id.equals(Protocol.ANYTIME) || places.put("step " + id, map.where("id")) != null) {
            mistakes.add(
                    map.where("id"), "the step id `" + id + "` is taken", "give it another id");
        }
        for (var key : List.of("appliesIf", "skipIf")) places.put(key + " " + id, map.where(key));
        var step =
                new Step(
                        id,
                        map.optionalText("row"),
                        condition(map, "appliesIf"),
                        condition(map, "skipIf"),
                        fields(map, "mustRecord", id),
                        map.number("minMinutes"),
                        map.number("maxMinutes"),
                        map.flag("breakBefore"),
                        map.flag("stopLadder"),
                        map.flag("interrupts"),
                        map.texts("allowedSupport"),
                        map.texts("askSupervisor"),
                        map.texts("legalBasis"),
                        map.texts("source"));
        map.done();
        if (step.maxMinutes() > 0 && step.maxMinutes() < step.minMinutes()) {
            mistakes.add(
                    map.where("maxMinutes"),
                    "`maxMinutes` is less than `minMinutes`",
                    "make it at least " + step.minMinutes());
        }
        return step;
    }

    private List<RecordField> fields(YamlMap owner, String key, String step) {
        var reader = new FieldReader(mistakes);
        return owner.maps(key).stream().flatMap(map -> reader.read(map, step).stream()).toList();
    }

    private Optional<Condition> condition(YamlMap map, String key) {
        var text = map.optionalText(key);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(ConditionReader.read(text.get()));
        } catch (ConditionReader.Unreadable e) {
            mistakes.add(
                    map.where(key),
                    "the condition `" + key + "` cannot be read: " + e.getMessage(),
                    "write for example `plan.interpreter is yes and not B-REMOTE`");
            return Optional.empty();
        }
    }

    private String id(YamlMap map, String key, String of) {
        var id = map.text(key);
        if (!id.isEmpty() && !id.matches(ID)) {
            mistakes.add(
                    map.where(key),
                    "`" + id + "` is no id for a " + of,
                    "use small letters, digits and hyphens, starting with a letter");
        }
        return id;
    }
}
