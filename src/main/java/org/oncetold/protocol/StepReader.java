// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the steps of a protocol.
final class StepReader {

    private static final Set<String> RESERVED = Set.of(Protocol.ANYTIME, Protocol.LAYER);

    private final Mistakes mistakes;
    private final Places places;

    StepReader(Mistakes mistakes, Places places) {
        this.mistakes = mistakes;
        this.places = places;
    }

    Step read(YamlMap map, YamlMap phase) {
        var id = id(map);
        // a step without a chapter of its own has that of its phase
        var chapter = map.has("chapter") ? map : phase;
        places.put("chapter " + id, chapter.where("chapter"));
        var fields = fields(map, "mustRecord", id);
        var opens = opens(map);
        var step =
                new Step(
                        id,
                        map.textOrTexts("row"),
                        chapter.optionalText("chapter"),
                        ConditionReader.read(map, "appliesIf"),
                        ConditionReader.read(map, "skipIf"),
                        fields,
                        rungs(map, id),
                        opens,
                        new InsideReader(mistakes, fields).read(map, opens),
                        map.number("minMinutes"),
                        map.number("maxMinutes"),
                        map.flag("breakBefore"),
                        map.flag("stopLadder"),
                        map.flag("interrupts"),
                        map.flag("askReason"),
                        map.texts("allowedSupport"),
                        map.texts("askSupervisor"),
                        map.texts("legalBasis"),
                        map.texts("source"));
        map.done();
        fits(step, map);
        return step;
    }

    List<RecordField> fields(YamlMap owner, String key, String step) {
        var reader = new FieldReader(mistakes);
        return owner.maps(key).stream().flatMap(map -> reader.read(map, step).stream()).toList();
    }

    private String id(YamlMap map) {
        var id = map.id("id", "step");
        if (RESERVED.contains(id) || !places.put("step " + id, map.where("id"))) {
            mistakes.add(
                    map.where("id"), "the step id `" + id + "` is taken", "give it another id");
        }
        for (var key : List.of("appliesIf", "skipIf", "row", "rungs")) {
            places.put(key + " " + id, map.where(key));
        }
        return id;
    }

    private List<Rung> rungs(YamlMap map, String step) {
        var seen = new HashSet<String>();
        return map.maps("rungs").stream().map(rung -> rung(rung, step, seen)).toList();
    }

    private Rung rung(YamlMap map, String step, Set<String> seen) {
        var id = map.id("id", "rung");
        if (!seen.add(id)) {
            mistakes.add(
                    map.where("id"),
                    "the rung `" + id + "` stands twice in `" + step + "`",
                    "give one of them another id");
        }
        var rung = new Rung(id, map.oneOf("needs", Rung.Consent.class));
        map.done();
        return rung;
    }

    private Set<StepSheet> opens(YamlMap map) {
        var sheets = EnumSet.noneOf(StepSheet.class);
        for (var key : map.texts("opens")) {
            var sheet = EnumKeys.find(StepSheet.class, key);
            if (sheet.map(sheets::add).orElse(false)) continue;
            mistakes.add(
                    map.where("opens"),
                    sheet.isPresent()
                            ? "`" + key + "` stands twice in `opens`"
                            : "`" + key + "` is no sheet that a step can open",
                    sheet.isPresent()
                            ? "delete one of them"
                            : Nearest.mend(key, EnumKeys.all(StepSheet.class)));
        }
        return sheets;
    }

    private void fits(Step step, YamlMap map) {
        if (step.maxMinutes() > 0 && step.maxMinutes() < step.minMinutes()) {
            mistakes.add(
                    map.where("maxMinutes"),
                    "`maxMinutes` is less than `minMinutes`",
                    "make it at least " + step.minMinutes());
        }
        if (!step.rungs().isEmpty() && !step.stopLadder()) {
            mistakes.add(
                    map.where("rungs"),
                    "the step has rungs, but is no ladder",
                    "write `stopLadder: true`, or take the rungs out");
        }
    }
}
