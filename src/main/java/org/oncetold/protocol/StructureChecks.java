// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/// What must be true of a protocol as a whole: every name in a condition exists, no branch waits
/// for itself, and every branch and step can come up in some interview.
final class StructureChecks {

    private final Protocol protocol;
    private final Map<String, Node> places;
    private final Mistakes mistakes;

    private StructureChecks(StructureReader.Structure structure, Mistakes mistakes) {
        this.protocol = structure.protocol();
        this.places = structure.places();
        this.mistakes = mistakes;
    }

    static void run(StructureReader.Structure structure, Mistakes mistakes) {
        var checks = new StructureChecks(structure, mistakes);
        checks.names();
        if (mistakes.any()) return;
        checks.circles();
        if (mistakes.any()) return;
        checks.reach();
    }

    private void names() {
        for (var branch : protocol.branches()) {
            leaves(branch.when(), "branch " + branch.id());
        }
        var phases = new HashSet<String>();
        for (var phase : protocol.phases()) {
            if (!phases.add(phase.id())) {
                say("phase " + phase.id(), "the phase id is taken", "give it another id");
            }
        }
        for (var step : protocol.steps()) {
            step.appliesIf().ifPresent(when -> leaves(when, "appliesIf " + step.id()));
            step.skipIf().ifPresent(when -> leaves(when, "skipIf " + step.id()));
            support(step.allowedSupport(), step.id());
            support(step.askSupervisor(), step.id());
        }
    }

    private void support(List<String> phrases, String step) {
        for (var phrase : phrases) {
            if (protocol.support().contains(phrase)) continue;
            say(
                    "step " + step,
                    "the step names the supporting phrase `" + phrase + "`, which is not listed",
                    Nearest.mend(phrase, protocol.support()) + " or add it to `support`");
        }
    }

    private void leaves(Condition condition, String place) {
        for (var leaf : condition.leaves()) {
            switch (leaf) {
                case Condition.Is(var field, var value) -> value(field, value, place);
                case Condition.Answered(var field) -> exists(field, place);
                case Condition.InBranch(var id) -> branch(id, place);
                case Condition.Not _, Condition.All _, Condition.Any _ -> {}
            }
        }
    }

    private void branch(String id, String place) {
        if (protocol.branch(id).isPresent()) return;
        var known = protocol.branches().stream().map(Branch::id).toList();
        say(place, "there is no branch `" + id + "`", Nearest.mend(id, known));
    }

    private boolean exists(FieldRef ref, String place) {
        var steps = protocol.steps().stream().map(Step::id).toList();
        if (!ref.step().equals(Protocol.ANYTIME) && !steps.contains(ref.step())) {
            say(place, "there is no step `" + ref.step() + "`", Nearest.mend(ref.step(), steps));
            return false;
        }
        if (protocol.field(ref).isPresent()) return true;
        var fields =
                ref.step().equals(Protocol.ANYTIME)
                        ? protocol.anytime()
                        : protocol.step(ref.step()).orElseThrow().mustRecord();
        say(
                place,
                "`" + ref.step() + "` records no field `" + ref.field() + "`",
                Nearest.mend(ref.field(), fields.stream().map(RecordField::id).toList()));
        return false;
    }

    private void value(FieldRef ref, String value, String place) {
        if (!exists(ref, place)) return;
        var possible = protocol.field(ref).orElseThrow().possible();
        if (possible.contains(value)) return;
        say(
                place,
                "`" + ref + "` can never be `" + value + "`",
                possible.isEmpty()
                        ? "ask `" + ref + " is answered`, its answers are free"
                        : Nearest.mend(value, possible));
    }

    private void circles() {
        for (var branch : protocol.branches()) {
            circle(branch.id(), new ArrayDeque<>(), new HashSet<>());
            if (mistakes.any()) return;
        }
    }

    private void circle(String id, Deque<String> path, Set<String> done) {
        if (path.contains(id)) {
            say(
                    "branch " + id,
                    "the branch waits for itself: " + String.join(" -> ", path) + " -> " + id,
                    "take one of these branches out of the others’ conditions");
            return;
        }
        if (!done.add(id)) return;
        path.addLast(id);
        for (var leaf : protocol.branch(id).orElseThrow().when().leaves()) {
            if (leaf instanceof Condition.InBranch(var next) && !mistakes.any()) {
                circle(next, path, done);
            }
        }
        path.removeLast();
    }

    private void reach() {
        var reach = Reach.of(protocol);
        for (var branch : protocol.branches()) {
            if (reach.branches().contains(branch.id())) continue;
            say(
                    "branch " + branch.id(),
                    "no answers can ever open the branch `" + branch.id() + "`",
                    "check that its fields stand in steps that come up without it, and that its"
                            + " parts do not exclude each other");
        }
        for (var step : protocol.steps()) {
            if (reach.steps().contains(step.id())) continue;
            say(
                    step.appliesIf().isPresent() ? "appliesIf " + step.id() : "skipIf " + step.id(),
                    "the step `" + step.id() + "` can never come up",
                    "check `appliesIf` and `skipIf` against the branches they name");
        }
    }

    private void say(String place, String what, String mend) {
        var where = places.get(place);
        mistakes.add(where == null ? 1 : Mistakes.line(where), what, mend);
    }
}
