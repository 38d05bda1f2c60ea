// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import org.oncetold.protocol.Condition;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;

/// What comes before everything else when somebody is in danger: the step that interrupts for it,
/// until all it asks for is written down.
final class Danger {

    private static final Condition BRANCH = new Condition.InBranch("B-DANGER");

    private final Course course;

    Danger(Course course) {
        this.course = course;
    }

    /// @param fitting the steps that fit the answers
    Optional<Step> open(List<Step> fitting) {
        return fitting.stream()
                .filter(Step::interrupts)
                .filter(Danger::answers)
                .filter(step -> step.mustRecord().stream().anyMatch(field -> isOpen(step, field)))
                .findFirst();
    }

    private static boolean answers(Step step) {
        return step.appliesIf().stream()
                .flatMap(when -> when.leaves().stream())
                .anyMatch(BRANCH::equals);
    }

    private boolean isOpen(Step step, RecordField field) {
        if (field.optional()) return false;
        var ref = new FieldRef(step.id(), field.id());
        return course.asksAnew(ref) || !field.suffices(course.answer(ref).orElse(""));
    }
}
