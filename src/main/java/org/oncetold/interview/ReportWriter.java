// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.AnswerLine;
import org.oncetold.interview.SessionReport.ExhibitLine;
import org.oncetold.interview.SessionReport.MarkLine;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.ProtocolWords.FieldWords;
import org.oncetold.protocol.RecordField;

/// Reads the line of an interview as a report.
final class ReportWriter {

    private final Interview interview;
    private final Guide guide;
    private final List<Happened> history;
    private final Course course;
    private final SoundPlaces places;

    ReportWriter(Interview interview, Guide guide, List<Happened> history) {
        this.interview = interview;
        this.guide = guide;
        this.history = history;
        this.course = Course.of(guide.protocol(), history);
        this.places = SoundPlaces.in(history);
    }

    SessionReport write() {
        var answers = answers();
        return new SessionReport(
                interview,
                places.recordings(),
                guide.words().title(),
                guide.words().review(),
                Presences.of(history),
                new StepReport(guide, history, course, places).lines(),
                Rests.of(history, places),
                answers,
                new FormReport(course, history, answers).lines(),
                marks(),
                topicsLeft(),
                Timeline.of(guide, history, places),
                exhibits(),
                PlanReport.of(guide, history));
    }

    private List<AnswerLine> answers() {
        var last = new LinkedHashMap<FieldRef, Happened>();
        var times = new LinkedHashMap<FieldRef, Long>();
        for (var it : history) {
            if (!(it.moment() instanceof GuideMoment.Answered(var step, var field, var _)))
                continue;
            if (step.equals(Protocol.LAYER)) continue; // the decisions stand in a book of their own
            var ref = new FieldRef(step, field);
            last.put(ref, it);
            times.merge(ref, 1L, Long::sum);
        }
        return last.entrySet().stream()
                .filter(entry -> course.answer(entry.getKey()).isPresent())
                .map(entry -> answer(entry.getKey(), entry.getValue(), times))
                .toList();
    }

    private AnswerLine answer(FieldRef ref, Happened it, LinkedHashMap<FieldRef, Long> times) {
        var words = guide.words().field(ref);
        var value = course.answer(ref).orElse("");
        return new AnswerLine(
                ref.step(),
                ref.step().equals(Protocol.ANYTIME) ? "" : guide.words().step(ref.step()).title(),
                ref.field(),
                words.label(),
                Confidential.of(
                        isYesNo(ref) ? "protocol.answer." + value : spoken(ref, value, words)),
                isYesNo(ref),
                guide.protocol().isForCourt(ref) && !isOnASheet(ref),
                it.at(),
                it.by(),
                times.getOrDefault(ref, 1L) - 1);
    }

    private String spoken(FieldRef ref, String value, FieldWords words) {
        var several = guide.protocol().field(ref).filter(RecordField.Several.class::isInstance);
        var ids = several.map(_ -> RecordField.Several.split(value)).orElse(List.of(value));
        return ids.stream()
                .map(id -> words.choices().getOrDefault(id, id))
                .collect(Collectors.joining("; "));
    }

    private boolean isOnASheet(FieldRef ref) {
        return Stream.of(Form.values())
                .flatMap(form ->
                        form.fields().stream()
                                .flatMap(field -> course.asking(form.sheet(), field.id()).stream()))
                .anyMatch(ref::equals);
    }

    private boolean isYesNo(FieldRef ref) {
        return guide.protocol().field(ref).filter(RecordField.YesNo.class::isInstance).isPresent();
    }

    private List<MarkLine> marks() {
        return history.stream()
                .filter(it -> it.moment() instanceof Moment.Marked)
                .map(it ->
                        new MarkLine(
                                it.at(),
                                places.of(it),
                                Confidential.of(((Moment.Marked) it.moment()).note())))
                .toList();
    }

    private List<ExhibitLine> exhibits() {
        return history.stream()
                .filter(it -> it.moment() instanceof Moment.ExhibitShown)
                .map(it ->
                        new ExhibitLine(
                                ((Moment.ExhibitShown) it.moment()).exhibit(),
                                it.at(),
                                places.of(it),
                                it.by()))
                .toList();
    }

    private List<Confidential<String>> topicsLeft() {
        return new Chronicle(history).topics().stream().map(Confidential::of).toList();
    }
}
