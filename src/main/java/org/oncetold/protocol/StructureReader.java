// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.Content.ContentFile;

/// Reads the structure of a protocol (`templates/protocols/<id>.yaml`) and keeps the lines of what
/// it read, for the checks that come after.
final class StructureReader {

    /// What was read, with the place of each branch, step and condition.
    record Structure(Protocol protocol, Places places) {}

    private final Mistakes mistakes;
    private final Places places;
    private final StepReader steps;

    private StructureReader(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.places = new Places(mistakes);
        this.steps = new StepReader(mistakes, places);
    }

    /// Empty when the file is no mapping; otherwise usable only if no mistake was noted.
    static Optional<Structure> read(ContentFile file, Mistakes mistakes) {
        var reader = new StructureReader(mistakes);
        return YamlFile.read(file.text(), mistakes)
                .map(root -> new Structure(reader.protocol(root, file), reader.places));
    }

    private Protocol protocol(YamlMap root, ContentFile file) {
        var id = root.id("id", "protocol");
        if (!file.path().endsWith("/" + id + ".yaml")) {
            mistakes.add(
                    root.where("id"),
                    "`id` differs from the name of the file",
                    "name the file `" + id + ".yaml` or change the id");
        }
        places.put("table", root.where("table"));
        places.put(Protocol.ANYTIME, root.where(Protocol.ANYTIME));
        var protocol =
                new Protocol(
                        id,
                        root.text("version"),
                        root.optionalText("reviewedBy").filter(text -> !text.isEmpty()),
                        languages(root),
                        root.texts("sources"),
                        root.texts("table"),
                        Duration.ofMinutes(root.number("breakEveryMinutes")),
                        shorterBreaks(root),
                        support(root),
                        steps.fields(root, "anytime", Protocol.ANYTIME),
                        branches(root),
                        root.maps("phases").stream().map(this::phase).toList());
        root.done();
        return protocol;
    }

    /// A list of ids, all of them allowed, or a mapping that says how far each phrase may go.
    private List<SupportPhrase> support(YamlMap root) {
        if (root.isList("support")) {
            return root.texts("support").stream()
                    .map(id -> new SupportPhrase(id, SupportPhrase.Use.ALLOWED))
                    .toList();
        }
        var found = new ArrayList<SupportPhrase>();
        root.map("support")
                .ifPresent(map -> {
                    for (var id : map.keys())
                        map.oneOf(id, SupportPhrase.Use.class)
                                .ifPresent(use -> found.add(new SupportPhrase(id, use)));
                });
        return found;
    }

    private List<String> languages(YamlMap root) {
        var languages = root.texts("languages");
        if (languages.isEmpty()) {
            mistakes.add(
                    root.where("languages"), "no language is named", "write `languages: [en]`");
        }
        return languages;
    }

    private Map<String, Duration> shorterBreaks(YamlMap root) {
        var found = new HashMap<String, Duration>();
        root.map("shorterBreaks")
                .ifPresent(map -> {
                    for (var id : map.keys()) {
                        places.put("shorter break " + id, map.where(id));
                        found.put(id, Duration.ofMinutes(map.number(id)));
                    }
                });
        return found;
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
        return ConditionReader.read(map, id).map(when -> new Branch(id, when));
    }

    private Phase phase(YamlMap map) {
        var id = map.id("id", "phase");
        places.put("phase " + id, map.where("id"));
        var part = map.oneOf("part", Phase.Part.class);
        if (part.isEmpty()) map.text("part");
        var read = map.maps("steps").stream().map(step -> steps.read(step, map)).toList();
        if (read.isEmpty()) {
            mistakes.add(map.where("steps"), "phase `" + id + "` has no steps", "add one");
        }
        map.done();
        return new Phase(id, part.orElse(Phase.Part.DURING), read);
    }
}
