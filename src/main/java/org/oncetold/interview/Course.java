// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.protocol.Answers;
import org.oncetold.protocol.Branch;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;
import org.oncetold.protocol.StepSheet;

/// The way through a protocol so far, and what comes next. Steps can be taken in any order, gone
/// back to, or skipped; a step that interrupts comes next as soon as its condition holds.
public final class Course {

    private static final String DISTRESS = "distress";

    private final Protocol protocol;
    private final Map<FieldRef, String> answers = new HashMap<>();
    private final Trail trail = new Trail();
    private final Raised raised = new Raised();
    private final Set<FieldRef> anew = new HashSet<>();

    public Course(Protocol protocol) {
        this.protocol = protocol;
    }

    public static Course of(Protocol protocol, List<Happened> history) {
        var course = new Course(protocol);
        history.forEach(happened -> course.take(happened.moment()));
        return course;
    }

    void take(Moment moment) {
        if (moment instanceof GuideMoment done) take(done);
    }

    private void take(GuideMoment moment) {
        switch (moment) {
            case GuideMoment.StepShown(var step, var way) -> show(step, way);
            case GuideMoment.StepSkipped(var step, var _) -> skip(step);
            case GuideMoment.Answered(var step, var field, var value) ->
                    answer(new FieldRef(step, field), value);
            case GuideMoment.Taken _,
                    GuideMoment.Filled _,
                    GuideMoment.BranchOpened _,
                    GuideMoment.BranchClosed _ -> {}
        }
    }

    public Optional<Step> current() {
        return trail.current().flatMap(protocol::step);
    }

    /// What follows in the given part: first what interrupts, then what a new circumstance has
    /// brought up behind where the interview is, then the order of the protocol after the last
    /// ordinary step. Where that one no longer fits the answers and nothing comes after it, what
    /// was passed on the way to it does.
    public Optional<Step> next(Phase.Part part) {
        var open = steps(part).filter(step -> !wasSkipped(step.id())).toList();
        var pressing =
                open.stream().filter(raised::presses).filter(step -> !isCurrent(step)).findFirst();
        if (pressing.isPresent()) return pressing;
        var returning = open.stream().filter(step -> trail.isLastLeft(step.id())).findFirst();
        if (returning.isPresent()) return returning;
        var behind = open.stream().filter(raised::waits).findFirst();
        if (behind.isPresent()) return behind;
        var fitting = protocol.stepsFor(answers());
        return after(anchor(_ -> true), open).or(() -> after(anchor(fitting::contains), open));
    }

    private Optional<Step> after(int anchor, List<Step> open) {
        return open.stream()
                .filter(step -> !step.interrupts())
                .filter(step -> position(step) > anchor)
                .filter(step -> !wasShown(step.id()))
                .findFirst();
    }

    /// The step that was on before this one.
    public Optional<Step> previous() {
        return trail.previous().flatMap(protocol::step);
    }

    /// The steps that fit the answers, in order; in one part.
    public List<Step> stepsOf(Phase.Part part) {
        return steps(part).toList();
    }

    public boolean wasShown(String step) {
        return trail.wasShown(step);
    }

    public boolean wasSkipped(String step) {
        return trail.wasSkipped(step);
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
        return new Danger(this).open(protocol.stepsFor(answers()));
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

    private Stream<Step> steps(Phase.Part part) {
        return protocol.stepsFor(answers()).stream()
                .filter(step -> protocol.phaseOf(step.id()).part() == part);
    }

    private void show(String step, GuideMoment.Way way) {
        trail.show(step, way);
        raised.done(step);
    }

    private void skip(String step) {
        trail.skip(step);
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
        trail.unskip(pressing);
        answers.keySet().stream().filter(it -> pressing.contains(it.step())).forEach(anew::add);
    }

    private boolean isBehind(String id) {
        var place = protocol.step(id).map(this::position).orElse(-1);
        return place <= anchor(_ -> true) && !wasShown(id);
    }

    private boolean isCurrent(Step step) {
        return current().filter(step::equals).isPresent();
    }

    private int anchor(Predicate<Step> counts) {
        return trail.backwards()
                .flatMap(id -> protocol.step(id).stream())
                .filter(counts)
                .filter(step -> !step.interrupts())
                .findFirst()
                .map(this::position)
                .orElse(-1);
    }

    private int position(Step step) {
        return protocol.steps().indexOf(step);
    }
}
