// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The steps that were on the screen, as they followed each other, and those that were left out. By
/// their ids; knows nothing of the order of a protocol.
final class Trail {

    private final List<String> steps = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final List<String> left = new ArrayList<>();

    void show(String step, GuideMoment.Way way) {
        if (way == GuideMoment.Way.BACK && steps.size() > 1) left.add(steps.removeLast());
        else if (isLastLeft(step)) left.removeLast();
        else left.clear();
        if (steps.isEmpty() || !steps.getLast().equals(step)) steps.add(step);
        shown.add(step);
        skipped.remove(step);
    }

    void skip(String step) {
        skipped.add(step);
    }

    /// What was left out is to come after all.
    void unskip(Set<String> steps) {
        skipped.removeAll(steps);
    }

    Optional<String> current() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    Optional<String> previous() {
        return steps.size() < 2 ? Optional.empty() : Optional.of(steps.get(steps.size() - 2));
    }

    /// From the step that is on back to the first.
    Stream<String> backwards() {
        return steps.reversed().stream();
    }

    boolean wasShown(String step) {
        return shown.contains(step);
    }

    boolean wasSkipped(String step) {
        return skipped.contains(step);
    }

    /// Whether the way went back from this step last, so that it comes again.
    boolean isLastLeft(String step) {
        return !left.isEmpty() && left.getLast().equals(step);
    }
}
