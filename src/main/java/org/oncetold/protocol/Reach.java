// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which branches and steps some set of answers can bring up, given that a field can be answered
/// only when its own step has come up.
record Reach(Set<String> branches, Set<String> steps) {

    private static final long MOST_TRIES = 500_000;
    private static final String UNNAMED = "some other answer";

    static Reach of(Protocol protocol) {
        var reach = new Reach(new HashSet<>(), new HashSet<>());
        while (reach.grow(protocol)) {}
        return reach;
    }

    private boolean grow(Protocol protocol) {
        var grown = false;
        for (var branch : protocol.branches()) {
            if (branches.contains(branch.id()) || !possible(branch.when(), protocol)) continue;
            grown |= branches.add(branch.id());
        }
        for (var step : protocol.steps()) {
            if (steps.contains(step.id()) || !possible(shown(step), protocol)) continue;
            grown |= steps.add(step.id());
        }
        return grown;
    }

    private static Condition shown(Step step) {
        var applies = step.appliesIf().orElse(new Condition.All(List.of()));
        return step.skipIf()
                .<Condition>map(
                        skip -> new Condition.All(List.of(applies, new Condition.Not(skip))))
                .orElse(applies);
    }

    private boolean possible(Condition condition, Protocol protocol) {
        var fields = new LinkedHashSet<FieldRef>();
        collect(condition, protocol, fields);
        fields.removeIf(ref -> !answerable(ref));
        var free = List.copyOf(fields);
        if (tries(free, protocol) > MOST_TRIES) return true;
        return search(condition, protocol, free, 0, new HashMap<>());
    }

    private boolean answerable(FieldRef ref) {
        return ref.step().equals(Protocol.ANYTIME) || steps.contains(ref.step());
    }

    private static long tries(List<FieldRef> fields, Protocol protocol) {
        long product = 1;
        for (var ref : fields) {
            product *= 2L + protocol.field(ref).orElseThrow().possible().size();
            if (product > MOST_TRIES) return product;
        }
        return product;
    }

    private static boolean search(
            Condition condition,
            Protocol protocol,
            List<FieldRef> fields,
            int from,
            Map<FieldRef, String> answers) {
        if (from == fields.size()) {
            return condition.holds(protocol.facts(ref -> Optional.ofNullable(answers.get(ref))));
        }
        var ref = fields.get(from);
        answers.remove(ref);
        if (search(condition, protocol, fields, from + 1, answers)) return true;
        var possible = protocol.field(ref).orElseThrow().possible();
        for (var value : possible.isEmpty() ? List.of(UNNAMED) : possible) {
            answers.put(ref, value);
            if (search(condition, protocol, fields, from + 1, answers)) return true;
        }
        answers.remove(ref);
        return false;
    }

    private static void collect(Condition condition, Protocol protocol, Set<FieldRef> into) {
        for (var leaf : condition.leaves()) {
            switch (leaf) {
                case Condition.Is(var ref, var _) -> into.add(ref);
                case Condition.Answered(var ref) -> into.add(ref);
                case Condition.InBranch(var id) ->
                        protocol.branch(id)
                                .ifPresent(found -> collect(found.when(), protocol, into));
                case Condition.Not _, Condition.All _, Condition.Any _ -> {}
            }
        }
    }
}
