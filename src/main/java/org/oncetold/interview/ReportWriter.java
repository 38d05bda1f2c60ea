// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.AnswerLine;
import org.oncetold.interview.SessionReport.BreakLine;
import org.oncetold.interview.SessionReport.MarkLine;
import org.oncetold.interview.SessionReport.Outcome;
import org.oncetold.interview.SessionReport.PresentLine;
import org.oncetold.interview.SessionReport.StepLine;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;

/// Reads the line of an interview as a report.
final class ReportWriter {

    private final Interview interview;
    private final Guide guide;
    private final List<Happened> history;
    private final Course course;

    ReportWriter(Interview interview, Guide guide, List<Happened> history) {
        this.interview = interview;
        this.guide = guide;
        this.history = history;
        this.course = Course.of(guide.protocol(), history);
    }

    SessionReport write() {
        return new SessionReport(
                interview,
                guide.words().title(),
                guide.words().review(),
                present(),
                steps(),
                breaks(),
                answers(),
                marks(),
                topicsLeft());
    }

    private List<PresentLine> present() {
        var lines = new LinkedHashMap<String, PresentLine>();
        for (var it : history) {
            if (it.moment() instanceof Moment.CameIn(var name, var as)) {
                lines.put(
                        name + it.seq(),
                        new PresentLine(Confidential.of(name), as, it.at(), Optional.empty()));
            }
            if (it.moment() instanceof Moment.WentOut(var name)) {
                lines.replaceAll((_, line) -> left(line, name, it));
            }
        }
        return List.copyOf(lines.values());
    }

    private static PresentLine left(PresentLine line, String name, Happened it) {
        return line.name().reveal().equals(name) && line.until().isEmpty()
                ? new PresentLine(line.name(), line.as(), line.from(), Optional.of(it.at()))
                : line;
    }

    private List<StepLine> steps() {
        var relevant =
                Stream.of(Phase.Part.values()).flatMap(part -> course.stepsOf(part).stream());
        var ids = new LinkedHashSet<>(relevant.map(Step::id).toList());
        return guide.protocol().steps().stream()
                .filter(step ->
                        ids.contains(step.id())
                                || course.wasShown(step.id())
                                || course.wasSkipped(step.id()))
                .map(this::step)
                .toList();
    }

    private StepLine step(Step step) {
        var shown =
                first(it ->
                        it.moment() instanceof Moment.StepShown(var id, var _)
                                && id.equals(step.id()));
        var skipped =
                first(it ->
                        it.moment() instanceof Moment.StepSkipped(var id, var _)
                                && id.equals(step.id()));
        var outcome =
                shown.isPresent()
                        ? Outcome.SHOWN
                        : skipped.isPresent() ? Outcome.SKIPPED : Outcome.NOT_REACHED;
        var place = shown.or(() -> skipped);
        return new StepLine(
                step.id(),
                guide.words().phase(guide.protocol().phaseOf(step.id()).id()),
                guide.words().step(step.id()).title(),
                outcome,
                place.map(Happened::at),
                place.flatMap(Happened::atSample),
                shown.filter(ReportWriter::reordered).isPresent(),
                Confidential.of(skipped.map(ReportWriter::reason).orElse("")));
    }

    private Optional<Happened> first(Predicate<Happened> wanted) {
        return history.stream().filter(wanted).findFirst();
    }

    private static boolean reordered(Happened it) {
        return it.moment() instanceof Moment.StepShown(var _, var way)
                && way == Moment.Way.OUT_OF_ORDER;
    }

    private static String reason(Happened it) {
        return it.moment() instanceof Moment.StepSkipped(var _, var reason) ? reason : "";
    }

    private List<BreakLine> breaks() {
        var lines = new ArrayList<BreakLine>();
        for (var it : history) {
            switch (it.moment()) {
                case Moment.BreakBegan(var reason, var goesOn) ->
                        lines.add(begun(it, false, goesOn, reason));
                case Moment.Paused _ -> lines.add(begun(it, true, false, ""));
                case Moment.BreakEnded(var meanwhile) -> end(lines, it, meanwhile);
                case Moment.Resumed _ -> end(lines, it, "");
                default -> {}
            }
        }
        return lines;
    }

    private static BreakLine begun(Happened it, boolean pause, boolean goesOn, String reason) {
        return new BreakLine(
                it.at(),
                Optional.empty(),
                it.atSample(),
                pause,
                goesOn,
                Confidential.of(reason),
                Confidential.of(""));
    }

    private static void end(List<BreakLine> lines, Happened it, String meanwhile) {
        if (lines.isEmpty()) return;
        var open = lines.removeLast();
        lines.add(
                new BreakLine(
                        open.from(),
                        Optional.of(it.at()),
                        open.fromSample(),
                        open.pause(),
                        open.recordingWentOn(),
                        open.reason(),
                        Confidential.of(meanwhile)));
    }

    private List<AnswerLine> answers() {
        var last = new LinkedHashMap<FieldRef, Happened>();
        var times = new LinkedHashMap<FieldRef, Long>();
        for (var it : history) {
            if (!(it.moment() instanceof Moment.Answered(var step, var field, var _))) continue;
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
        var spoken = words.choices().getOrDefault(value, value);
        return new AnswerLine(
                ref.step(),
                ref.step().equals(Protocol.ANYTIME) ? "" : guide.words().step(ref.step()).title(),
                words.label(),
                Confidential.of(isYesNo(ref) ? "protocol.answer." + value : spoken),
                isYesNo(ref),
                it.at(),
                it.by(),
                times.getOrDefault(ref, 1L) - 1);
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
                                it.atSample(),
                                Confidential.of(((Moment.Marked) it.moment()).note())))
                .toList();
    }

    private List<Confidential<String>> topicsLeft() {
        var open = new LinkedHashSet<String>();
        for (var it : history) {
            if (it.moment() instanceof Moment.TopicAdded(var words)) open.add(words);
            if (it.moment() instanceof Moment.TopicDone(var words)) open.remove(words);
        }
        return open.stream().map(Confidential::of).toList();
    }
}
