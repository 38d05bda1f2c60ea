// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncetold.protocol.Answers;
import org.oncetold.protocol.Branch;
import org.oncetold.protocol.Condition;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;
import org.oncetold.protocol.StepSheet;

/// The way through a protocol so far, and what comes next. Steps can be taken in any order, gone
/// back to, or skipped; a step that interrupts comes next as soon as its condition holds.
public final class Course {

    private static final String DISTRESS = "distress";

    private final Protocol protocol;
    private final Map<FieldRef, String> answers = new HashMap<>();
    private final List<String> trail = new ArrayList<>();
    private final Set<String> shown = new LinkedHashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Raised raised = new Raised();
    private final Set<FieldRef> anew = new HashSet<>();
    private final List<String> left = new ArrayList<>();

    public Course(Protocol protocol) {
        this.protocol = protocol;
    }

    public static Course of(Protocol protocol, List<Happened> history) {
        var course = new Course(protocol);
        history.forEach(happened -> course.take(happened.moment()));
        return course;
    }

    void take(Moment moment) {
        switch (moment) {
            case Moment.StepShown(var step, var way) -> show(step, way);
            case Moment.StepSkipped(var step, var _) -> skip(step);
            case Moment.Answered(var step, var field, var value) ->
                    answer(new FieldRef(step, field), value);
            default -> {}
        }
    }

    public Optional<Step> current() {
        return trail.isEmpty() ? Optional.empty() : protocol.step(trail.getLast());
    }

    /// What follows in the given part: first what interrupts, then what a new circumstance has
    /// brought up behind where the interview is, then the order of the protocol after the last
    /// ordinary step.
    public Optional<Step> next(Phase.Part part) {
        var open = steps(part).filter(step -> !skipped.contains(step.id())).toList();
        var pressing =
                open.stream().filter(raised::presses).filter(step -> !isCurrent(step)).findFirst();
        if (pressing.isPresent()) return pressing;
        var returning = open.stream().filter(step -> isLastLeft(step.id())).findFirst();
        if (returning.isPresent()) return returning;
        var behind = open.stream().filter(raised::waits).findFirst();
        if (behind.isPresent()) return behind;
        var anchor = anchor();
        return open.stream()
                .filter(step -> !step.interrupts())
                .filter(step -> position(step) > anchor)
                .filter(step -> !shown.contains(step.id()))
                .findFirst();
    }

    /// The step that was on before this one.
    public Optional<Step> previous() {
        return trail.size() < 2 ? Optional.empty() : protocol.step(trail.get(trail.size() - 2));
    }

    /// The steps that fit the answers, in order; in one part.
    public List<Step> stepsOf(Phase.Part part) {
        return steps(part).toList();
    }

    public boolean wasShown(String step) {
        return shown.contains(step);
    }

    public boolean wasSkipped(String step) {
        return skipped.contains(step);
    }

    public Optional<String> answer(FieldRef field) {
        return Optional.ofNullable(answers.get(field)).filter(value -> !value.isEmpty());
    }

    /// Whether a field is to be written anew, because what it answers has come up again.
    public boolean asksAnew(FieldRef field) {
        return anew.contains(field);
    }

    boolean keeps(FieldRef field, String value) {
        return !asksAnew(field) && value.equals(answer(field).orElse(""));
    }

    public Set<String> openBranches() {
        return protocol.openBranches(answers()).stream()
                .map(Branch::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The field of a step that opens this sheet and asks the same as a field of the sheet.
    Optional<FieldRef> asking(StepSheet sheet, String field) {
        return protocol.stepsFor(answers()).stream()
                .filter(step -> step.opens().contains(sheet))
                .map(step -> new FieldRef(step.id(), field))
                .filter(ref -> protocol.field(ref).isPresent())
                .findFirst();
    }

    /// Whether a rung may be taken without giving a reason.
    public boolean planned(Rung rung) {
        return protocol.planned(rung, answers());
    }

    /// The step of danger, as long as what it asks for is not written down.
    Optional<Step> dangerOpen() {
        return protocol.stepsFor(answers()).stream()
                .filter(Step::interrupts)
                .filter(Course::answersDanger)
                .filter(step -> step.mustRecord().stream().anyMatch(field -> isOpen(step, field)))
                .findFirst();
    }

    private static boolean answersDanger(Step step) {
        return step.appliesIf().stream()
                .flatMap(when -> when.leaves().stream())
                .anyMatch(new Condition.InBranch("B-DANGER")::equals);
    }

    private boolean isOpen(Step step, RecordField field) {
        var asksAnew = asksAnew(new FieldRef(step.id(), field.id()));
        return !field.optional() && (asksAnew || !field.suffices(given(step, field)));
    }

    private String given(Step step, RecordField field) {
        return answer(new FieldRef(step.id(), field.id())).orElse("");
    }

    /// Whether taking this step now leaves the order of the protocol.
    boolean outOfOrder(Step step) {
        return next(protocol.phaseOf(step.id()).part())
                .map(next -> !next.id().equals(step.id()))
                .orElse(true);
    }

    private Answers answers() {
        return this::answer;
    }

    private java.util.stream.Stream<Step> steps(Phase.Part part) {
        return protocol.stepsFor(answers()).stream()
                .filter(step -> protocol.phaseOf(step.id()).part() == part);
    }

    private void show(String step, Moment.Way way) {
        if (way == Moment.Way.BACK && trail.size() > 1) left.add(trail.removeLast());
        else if (isLastLeft(step)) left.removeLast();
        else left.clear();
        if (trail.isEmpty() || !trail.getLast().equals(step)) trail.add(step);
        shown.add(step);
        skipped.remove(step);
        raised.done(step);
    }

    private void skip(String step) {
        skipped.add(step);
        raised.done(step);
    }

    private void answer(FieldRef field, String value) {
        if (field.field().equals(DISTRESS)) answers.remove(field); // seen again is seen anew
        var before = Raised.Fitting.of(protocol.stepsFor(answers()));
        answers.put(field, value);
        anew.remove(field);
        var after = Raised.Fitting.of(protocol.stepsFor(answers()));
        var pressing = raised.turn(before, after, this::isBehind);
        current().map(Step::id).filter(pressing::remove).ifPresent(raised::done);
        skipped.removeAll(pressing);
        answers.keySet().stream().filter(it -> pressing.contains(it.step())).forEach(anew::add);
    }

    private boolean isBehind(String id) {
        var place = protocol.step(id).map(this::position).orElse(-1);
        return place <= anchor() && !shown.contains(id);
    }

    private boolean isLastLeft(String step) {
        return !left.isEmpty() && left.getLast().equals(step);
    }

    private boolean isCurrent(Step step) {
        return current().filter(step::equals).isPresent();
    }

    private int anchor() {
        return trail.reversed().stream()
                .flatMap(id -> protocol.step(id).stream())
                .filter(step -> !step.interrupts())
                .findFirst()
                .map(this::position)
                .orElse(-1);
    }

    private int position(Step step) {
        return protocol.steps().indexOf(step);
    }
}
