// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads which answers of a step stay with the agency: those that `inside` lists, `all` of them,
/// or, where nothing is said, all of a step that opens a sheet which never leaves.
final class InsideReader {

    private static final String ALL = "all";

    /// What keeps the person safe, what officers saw, and what the staff plan and think of their
    /// own work.
    private static final Set<StepSheet> NEVER_LEAVE =
            EnumSet.of(
                    StepSheet.PLAN,
                    StepSheet.CONTACT,
                    StepSheet.OBSERVATIONS,
                    StepSheet.SAFE_ENDING,
                    StepSheet.EVALUATION);

    private final Mistakes mistakes;
    private final Set<String> fields;

    InsideReader(Mistakes mistakes, List<RecordField> fields) {
        this.mistakes = mistakes;
        this.fields = fields.stream().map(RecordField::id).collect(Collectors.toSet());
    }

    Set<String> read(YamlMap step, Set<StepSheet> opens) {
        var named = step.textOrTexts("inside");
        if (named.equals(List.of(ALL))) return fields;
        if (!named.isEmpty()) return known(named, step);
        return opens.stream().anyMatch(NEVER_LEAVE::contains) ? fields : Set.of();
    }

    private Set<String> known(List<String> named, YamlMap step) {
        for (var id : named) {
            if (fields.contains(id)) continue;
            mistakes.add(
                    step.where("inside"),
                    "the step records no field `" + id + "` that could stay inside",
                    Nearest.mend(id, fields));
        }
        return new HashSet<>(named);
    }
}
