// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.oncetold.protocol.Step;

/// The steps that a new answer has brought up: what interrupts, and what a new circumstance asks
/// for behind where the interview is, where it would never come by itself. They come before the
/// rest.
final class Raised {

    /// The steps on a condition that fit the answers.
    record Fitting(Set<String> interrupting, Set<String> ordinary) {
        static Fitting of(List<Step> steps) {
            return new Fitting(
                    ids(steps, Step::interrupts),
                    ids(steps, step -> step.appliesIf().isPresent() && !step.interrupts()));
        }

        private static Set<String> ids(List<Step> steps, Predicate<Step> wanted) {
            return steps.stream()
                    .filter(wanted)
                    .map(Step::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private final Set<String> urgent = new LinkedHashSet<>();
    private final Set<String> behind = new LinkedHashSet<>();

    /// @param isBehind whether the order of the protocol has gone past a step that was not shown
    /// @return what interrupts from now on
    Set<String> turn(Fitting before, Fitting after, Predicate<String> isBehind) {
        var pressing = added(before.interrupting(), after.interrupting());
        urgent.retainAll(after.interrupting());
        urgent.addAll(pressing);
        behind.retainAll(after.ordinary());
        added(before.ordinary(), after.ordinary()).stream().filter(isBehind).forEach(behind::add);
        return pressing;
    }

    /// The step was shown or left out.
    void done(String step) {
        urgent.remove(step);
        behind.remove(step);
    }

    boolean presses(Step step) {
        return urgent.contains(step.id());
    }

    boolean waits(Step step) {
        return behind.contains(step.id());
    }

    private static Set<String> added(Set<String> before, Set<String> after) {
        var added = new LinkedHashSet<>(after);
        added.removeAll(before);
        return added;
    }
}
