// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;
import java.util.Optional;

/// What the plan chooses fits the steps: chapters of a series, rungs that need its consent; and
/// only what is planned can stand against beginning.
final class PlanChecks {

    private final Protocol protocol;
    private final Places places;

    PlanChecks(Protocol protocol, Places places) {
        this.protocol = protocol;
        this.places = places;
    }

    void run() {
        for (var step : protocol.steps()) {
            step.chapter().ifPresent(id -> chapter(id, step));
            step.rungs().stream()
                    .filter(rung -> rung.needs().equals(Optional.of(Rung.Consent.PLAN)))
                    .forEach(rung -> rung(rung.id(), step));
        }
        for (var phase : protocol.phases())
            if (phase.part() != Phase.Part.BEFORE)
                for (var step : phase.steps()) gate(step.mustRecord(), "step " + step.id());
        gate(protocol.anytime(), Protocol.ANYTIME);
        for (var chapter : choices(Protocol.CHAPTERS)) {
            if (protocol.steps().stream()
                    .anyMatch(step -> step.chapter().equals(Optional.of(chapter)))) continue;
            places.say(
                    "step " + Protocol.CHAPTERS.step(),
                    "no step belongs to the chapter `" + chapter + "`",
                    "write `chapter: " + chapter + "` in its phase, or take the choice out");
        }
    }

    private void gate(List<RecordField> fields, String place) {
        for (var field : fields) {
            if (field.mustBe().isEmpty()) continue;
            places.say(
                    place,
                    "`mustBe` of `" + field.id() + "` has nothing to hold back: the session runs",
                    "take it out, or move the field into a phase with `part: before`");
        }
    }

    private void chapter(String id, Step step) {
        if (choices(Protocol.CHAPTERS).contains(id)) return;
        places.say(
                "chapter " + step.id(),
                "the plan cannot choose the chapter `" + id + "` of the step `" + step.id() + "`",
                mend(Protocol.CHAPTERS, id));
    }

    private void rung(String id, Step step) {
        if (choices(Protocol.RUNGS).contains(id)) return;
        places.say(
                "rungs " + step.id(),
                "the plan cannot choose the rung `" + id + "` that needs its consent",
                mend(Protocol.RUNGS, id));
    }

    private String mend(FieldRef ref, String id) {
        var choices = choices(ref);
        return choices.isEmpty()
                ? "record in the step `"
                        + ref.step()
                        + "`: `{id: "
                        + ref.field()
                        + ", type: several, choices: [...]}`"
                : Nearest.mend(id, choices) + " or add it to the choices of `" + ref + "`";
    }

    private List<String> choices(FieldRef ref) {
        return protocol.field(ref)
                .filter(RecordField.Several.class::isInstance)
                .map(RecordField::worded)
                .orElse(List.of());
    }
}
