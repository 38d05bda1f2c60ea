// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which branches and steps some set of answers can bring up, given that a field can be answered
/// only when its own step has come up.
record Reach(Set<String> branches, Set<String> steps) {

    /// A field that can be answered, with the answers worth trying.
    private record Open(FieldRef field, List<String> answers) {}

    private static final Set<String> NO_STEP = Set.of(Protocol.ANYTIME, Protocol.LAYER);
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
            if (steps.contains(step.id()) || !possible(step.when(), protocol)) continue;
            grown |= steps.add(step.id());
        }
        return grown;
    }

    private boolean possible(Condition condition, Protocol protocol) {
        var named = new LinkedHashMap<FieldRef, Set<String>>();
        collect(condition, protocol, named);
        named.keySet().removeIf(ref -> !answerable(ref));
        var open = new ArrayList<Open>();
        long tries = 1;
        for (var entry : named.entrySet()) {
            var answers = answers(protocol.field(entry.getKey()).orElseThrow(), entry.getValue());
            open.add(new Open(entry.getKey(), answers));
            tries *= 1L + answers.size();
            if (tries > MOST_TRIES) return true;
        }
        return search(condition, protocol, open, new HashMap<>());
    }

    private boolean answerable(FieldRef ref) {
        return NO_STEP.contains(ref.step()) || steps.contains(ref.step());
    }

    /// The answers that make a difference: those that are named, and one that is not.
    private static List<String> answers(RecordField field, Set<String> named) {
        if (field instanceof RecordField.Several several) return subsets(several, named);
        var answers = new ArrayList<>(named);
        if (field.possible().isEmpty()) answers.add(UNNAMED);
        field.possible().stream()
                .filter(value -> !named.contains(value))
                .findFirst()
                .ifPresent(answers::add);
        return answers;
    }

    private static List<String> subsets(RecordField.Several field, Set<String> named) {
        var subsets = new ArrayList<Set<String>>(List.of(Set.of()));
        for (var value : field.choices()) {
            if (!named.contains(value) || subsets.size() > MOST_TRIES) continue;
            for (var subset : List.copyOf(subsets)) {
                var larger = new HashSet<>(subset);
                larger.add(value);
                subsets.add(larger);
            }
        }
        var answers = new ArrayList<>(subsets.stream().map(field::join).toList());
        field.choices().stream()
                .filter(value -> !named.contains(value))
                .findFirst()
                .ifPresent(answers::add);
        return answers;
    }

    private static boolean search(
            Condition condition,
            Protocol protocol,
            List<Open> open,
            Map<FieldRef, String> answers) {
        if (open.isEmpty()) {
            return condition.holds(protocol.facts(ref -> Optional.ofNullable(answers.get(ref))));
        }
        var first = open.getFirst();
        var rest = open.subList(1, open.size());
        answers.remove(first.field());
        if (search(condition, protocol, rest, answers)) return true;
        for (var value : first.answers()) {
            answers.put(first.field(), value);
            if (search(condition, protocol, rest, answers)) return true;
        }
        answers.remove(first.field());
        return false;
    }

    private static void collect(
            Condition condition, Protocol protocol, Map<FieldRef, Set<String>> into) {
        for (var leaf : condition.leaves()) {
            switch (leaf) {
                case Condition.Is(var ref, var value) -> names(into, ref).add(value);
                case Condition.Has(var ref, var value) -> names(into, ref).add(value);
                case Condition.Answered(var ref) -> names(into, ref);
                case Condition.InBranch(var id) ->
                        protocol.branch(id)
                                .ifPresent(found -> collect(found.when(), protocol, into));
                case Condition.Not _, Condition.All _, Condition.Any _ -> {}
            }
        }
    }

    private static Set<String> names(Map<FieldRef, Set<String>> into, FieldRef ref) {
        return into.computeIfAbsent(ref, _ -> new LinkedHashSet<>());
    }
}
