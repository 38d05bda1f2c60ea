// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.Form;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.Plan.Gap;
import org.oncetold.protocol.RecordField;

/// Plans with nothing left open, as a careful interviewer does.
final class Planned {

    private Planned() {}

    static void fully(OpenInterview interview) {
        for (var gap : interview.plan().gaps()) fill(interview, gap);
    }

    private static void fill(OpenInterview interview, Gap gap) {
        switch (gap) {
            case Gap.InGuide(var ref) -> {
                var field = interview.guide().protocol().field(ref).orElseThrow();
                interview.answer(ref, answer(field), Optional.empty());
            }
            case Gap.OnForm(var form, var id) -> fill(interview, form, id);
        }
    }

    static void fill(OpenInterview interview, Form form, String id) {
        interview.fill(form, id, answer(form.field(id).orElseThrow()), Optional.empty());
    }

    /// The answer with which a session may begin, and that opens no branch.
    private static String answer(RecordField field) {
        if (!field.mustBe().isEmpty()) return field.mustBe().getFirst();
        return switch (field) {
            case RecordField.Text _ -> "as agreed";
            case RecordField.Entries _ -> "first\nsecond";
            case RecordField.Choice choice -> choice.choices().getFirst();
            case RecordField.YesNo _ -> "no";
            case RecordField.Several several -> several.choices().getFirst();
            case RecordField.Time _ -> "09:30";
            case RecordField.Number _ -> "1";
        };
    }
}
