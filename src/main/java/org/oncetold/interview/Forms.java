// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.protocol.RecordField;

/// What has been kept on the sheets so far.
public final class Forms {

    private final Map<Form, Map<String, String>> kept = new EnumMap<>(Form.class);

    static Forms of(List<Happened> history) {
        var forms = new Forms();
        history.forEach(happened -> forms.take(happened.moment()));
        return forms;
    }

    void take(Moment moment) {
        if (moment instanceof GuideMoment.Filled(var form, var field, var value))
            kept.computeIfAbsent(form, _ -> new HashMap<>()).put(field, value);
    }

    public Optional<String> answer(Form form, String field) {
        return Optional.ofNullable(kept.getOrDefault(form, Map.of()).get(field))
                .filter(value -> !value.isEmpty());
    }

    /// Whom else the person has told, a line for each.
    List<Confidential<String>> toldElsewhere() {
        return answer(Form.WHY_AGAIN, Form.TOLD_ELSEWHERE).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Confidential::of)
                .toList();
    }

    /// The fields of a form that no step of the guide asks by itself.
    public List<RecordField> asked(Form form, Course course) {
        return form.fields().stream()
                .filter(field -> course.asking(form.sheet(), field.id()).isEmpty())
                .toList();
    }

    /// Those among them that the record cannot do without and that are still empty, or whose answer
    /// stands against beginning.
    List<RecordField> open(Form form, Course course) {
        return asked(form, course).stream().filter(field -> isOpen(form, field)).toList();
    }

    private boolean isOpen(Form form, RecordField field) {
        return answer(form, field.id()).map(field::standsAgainst).orElse(!field.optional());
    }
}
