// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;

/// Every name in a condition exists, and every value in it can be an answer.
final class ConditionChecks {

    private final Protocol protocol;
    private final Places places;

    ConditionChecks(Protocol protocol, Places places) {
        this.protocol = protocol;
        this.places = places;
    }

    void run() {
        for (var branch : protocol.branches()) check(branch.when(), "branch " + branch.id());
        for (var step : protocol.steps()) {
            step.appliesIf().ifPresent(when -> check(when, "appliesIf " + step.id()));
            step.skipIf().ifPresent(when -> check(when, "skipIf " + step.id()));
        }
    }

    private void check(Condition condition, String place) {
        for (var leaf : condition.leaves()) {
            switch (leaf) {
                case Condition.Is(var field, var value) -> value(field, value, place);
                case Condition.Has(var field, var value) -> member(field, value, place);
                case Condition.Answered(var field) -> exists(field, place);
                case Condition.InBranch(var id) -> branch(id, place);
                case Condition.Not _, Condition.All _, Condition.Any _ -> {}
            }
        }
    }

    private void branch(String id, String place) {
        if (protocol.branch(id).isPresent()) return;
        var known = protocol.branches().stream().map(Branch::id).toList();
        places.say(place, "there is no branch `" + id + "`", Nearest.mend(id, known));
    }

    private boolean exists(FieldRef ref, String place) {
        var steps = protocol.steps().stream().map(Step::id).toList();
        if (protocol.fields(ref.step()).isEmpty() && !steps.contains(ref.step())) {
            places.say(
                    place,
                    "there is no step `" + ref.step() + "`",
                    Nearest.mend(ref.step(), steps));
            return false;
        }
        if (protocol.field(ref).isPresent()) return true;
        places.say(
                place,
                "`" + ref.step() + "` records no field `" + ref.field() + "`",
                Nearest.mend(ref.field(), fields(ref)));
        return false;
    }

    private List<String> fields(FieldRef ref) {
        return protocol.fields(ref.step()).stream().map(RecordField::id).toList();
    }

    private void value(FieldRef ref, String value, String place) {
        if (!exists(ref, place)) return;
        var field = protocol.field(ref).orElseThrow();
        if (field.possible().contains(value)) return;
        places.say(place, "`" + ref + "` can never be `" + value + "`", mend(field, ref, value));
    }

    private static String mend(RecordField field, FieldRef ref, String value) {
        if (field instanceof RecordField.Several) {
            return "it takes several answers; write `" + ref + " has " + value + "`";
        }
        return field.possible().isEmpty()
                ? "ask `" + ref + " is answered`, its answers are free"
                : Nearest.mend(value, field.possible());
    }

    private void member(FieldRef ref, String value, String place) {
        if (!exists(ref, place)) return;
        if (!(protocol.field(ref).orElseThrow() instanceof RecordField.Several several)) {
            places.say(
                    place,
                    "`" + ref + "` takes one answer, not several",
                    "write `" + ref + " is " + value + "`");
        } else if (!several.choices().contains(value)) {
            places.say(
                    place,
                    "`" + ref + "` can never have `" + value + "`",
                    Nearest.mend(value, several.choices()));
        }
    }
}
