// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncetold.protocol.SupportPhrase.Use;

/// What must be true of a protocol as a whole: every name in a condition exists, no branch waits
/// for itself, and every branch and step can come up in some interview.
final class StructureChecks {

    private final Protocol protocol;
    private final Places places;
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
        new ConditionChecks(protocol, places).run();
        new TableChecks(protocol, places).run();
        new PlanChecks(protocol, places).run();
        protocol.shorterBreaks().forEach(this::shorterBreak);
        var phases = new HashSet<String>();
        for (var phase : protocol.phases()) {
            if (!phases.add(phase.id())) {
                places.say("phase " + phase.id(), "the phase id is taken", "give it another id");
            }
        }
        for (var step : protocol.steps()) {
            support(step, step.allowedSupport(), EnumSet.of(Use.ALLOWED));
            support(step, step.askSupervisor(), EnumSet.of(Use.ALLOWED, Use.ASK_SUPERVISOR));
        }
    }

    private void shorterBreak(String branch, Duration every) {
        if (protocol.branch(branch).isEmpty()) {
            var known = protocol.branches().stream().map(Branch::id).toList();
            places.say(
                    "shorter break " + branch,
                    "there is no branch `" + branch + "`",
                    Nearest.mend(branch, known));
        } else if (every.isZero() || every.compareTo(protocol.breakEvery()) >= 0) {
            places.say(
                    "shorter break " + branch,
                    "the breaks of `" + branch + "` are not shorter than all others",
                    "write fewer than "
                            + protocol.breakEvery().toMinutes()
                            + " minutes, or take the line out");
        }
    }

    private void support(Step step, List<String> phrases, Set<Use> uses) {
        var known = protocol.support().stream().map(SupportPhrase::id).toList();
        for (var id : phrases) {
            var phrase = protocol.phrase(id);
            if (phrase.isEmpty()) {
                places.say(
                        "step " + step.id(),
                        "the step names the supporting phrase `" + id + "`, which is not listed",
                        Nearest.mend(id, known) + " or add it to `support`");
            } else if (!uses.contains(phrase.get().use())) {
                places.say(
                        "step " + step.id(),
                        "the step allows the supporting phrase `" + id + "` further than `support`",
                        "take it out of the step, or mark it otherwise in `support`");
            }
        }
    }

    private void circles() {
        for (var branch : protocol.branches()) {
            circle(branch.id(), new ArrayDeque<>(), new HashSet<>());
            if (mistakes.any()) return;
        }
    }

    private void circle(String id, Deque<String> path, Set<String> done) {
        if (path.contains(id)) {
            places.say(
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
            places.say(
                    "branch " + branch.id(),
                    "no answers can ever open the branch `" + branch.id() + "`",
                    "check that its fields stand in steps that come up without it, and that its"
                            + " parts do not exclude each other");
        }
        for (var step : protocol.steps()) {
            if (reach.steps().contains(step.id())) continue;
            places.say(
                    step.appliesIf().isPresent() ? "appliesIf " + step.id() : "skipIf " + step.id(),
                    "the step `" + step.id() + "` can never come up",
                    "check `appliesIf` and `skipIf` against the branches they name");
        }
    }
}
