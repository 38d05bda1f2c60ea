// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.AnswerLine;
import org.oncetold.interview.SessionReport.FormLine;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.RecordField;

/// What stands on the sheets at the end: kept on the sheet itself, or answered in the step of the
/// guide that asks the same.
final class FormReport {

    private final Course course;
    private final List<Happened> history;
    private final List<AnswerLine> answers;

    FormReport(Course course, List<Happened> history, List<AnswerLine> answers) {
        this.course = course;
        this.history = history;
        this.answers = answers;
    }

    List<FormLine> lines() {
        return Stream.of(Form.values())
                .flatMap(form -> form.fields().stream().flatMap(field -> line(form, field)))
                .toList();
    }

    private Stream<FormLine> line(Form form, RecordField field) {
        return kept(form, field).or(() -> answered(form, field)).stream();
    }

    private Optional<FormLine> kept(Form form, RecordField field) {
        return last(form, field.id())
                .filter(it -> !value(it).isEmpty())
                .map(it ->
                        new FormLine(
                                form,
                                field,
                                Confidential.of(spoken(form, field, value(it))),
                                isKey(field),
                                it.at(),
                                it.by(),
                                PlanReport.frozenBefore(it.at(), history)));
    }

    private Optional<FormLine> answered(Form form, RecordField field) {
        return course.asking(form.sheet(), field.id())
                .flatMap(this::answer)
                .map(it ->
                        new FormLine(
                                form,
                                field,
                                it.answer(),
                                it.isKey(),
                                it.at(),
                                it.by(),
                                PlanReport.frozenBefore(it.at(), history)));
    }

    private Optional<AnswerLine> answer(FieldRef ref) {
        return answers.stream()
                .filter(it -> it.step().equals(ref.step()) && it.field().equals(ref.field()))
                .findFirst();
    }

    private Optional<Happened> last(Form form, String field) {
        return history.reversed().stream()
                .filter(it ->
                        it.moment() instanceof GuideMoment.Filled(var on, var id, var _)
                                && on == form
                                && id.equals(field))
                .findFirst();
    }

    private static String value(Happened it) {
        return it.moment() instanceof GuideMoment.Filled(var _, var _, var value) ? value : "";
    }

    private static boolean isKey(RecordField field) {
        return field instanceof RecordField.YesNo || field instanceof RecordField.Choice;
    }

    private static String spoken(Form form, RecordField field, String value) {
        return switch (field) {
            case RecordField.YesNo _ -> "protocol.answer." + value;
            case RecordField.Choice _ -> form.key() + "." + field.id() + "." + value;
            default -> value;
        };
    }
}
