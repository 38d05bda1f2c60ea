// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;

/// An interview that is open in a room: its guide, the way so far, and the pen. Everything written
/// goes to the sealed line first and shows here afterwards. Made only by [Interviews#open], after
/// the access entry.
public final class Sitting {

    private final Guide guide;
    private final Course course;
    private final List<Happened> history;
    private final Stamping stamping;
    private Interview interview;

    Sitting(Interview interview, Guide guide, List<Happened> history, Stamping stamping) {
        this.interview = interview;
        this.guide = guide;
        this.history = new ArrayList<>(history);
        this.course = Course.of(guide.protocol(), history);
        this.stamping = stamping;
    }

    public Interview interview() {
        return interview;
    }

    public Guide guide() {
        return guide;
    }

    public Course course() {
        return course;
    }

    /// The part of the protocol that fits the state: before, with the person, after.
    public Phase.Part part() {
        return switch (interview.state()) {
            case PLANNED -> Phase.Part.BEFORE;
            case IN_SESSION, PAUSED, BREAK -> Phase.Part.DURING;
            case ENDED -> Phase.Part.AFTER;
        };
    }

    public Optional<Step> next() {
        return course.next(part());
    }

    /// The step on the screen, if it belongs to the part the interview is in.
    public Optional<Step> current() {
        return course.current()
                .filter(step -> guide.protocol().phaseOf(step.id()).part() == part());
    }

    /// @param recording empty when the person does not wish to be recorded
    public void begin(Optional<RecordingId> recording) {
        write(recording.map(_ -> 0L), new Moment.Began(recording.map(RecordingId::value)));
    }

    public void showNext(Optional<Long> atSample) {
        next().ifPresent(step -> show(step, Moment.Way.NEXT, atSample));
    }

    public void back(Optional<Long> atSample) {
        course.previous()
                .filter(step -> guide.protocol().phaseOf(step.id()).part() == part())
                .ifPresent(step -> show(step, Moment.Way.BACK, atSample));
    }

    /// Takes a step from the list, in whatever order.
    public void take(Step step, Optional<Long> atSample) {
        var way = course.outOfOrder(step) ? Moment.Way.OUT_OF_ORDER : Moment.Way.NEXT;
        show(step, way, atSample);
    }

    public void skip(Step step, String reason, Optional<Long> atSample) {
        write(atSample, new Moment.StepSkipped(step.id(), reason.strip()));
    }

    /// Records an answer, and with it the branches that it opens or closes.
    public void answer(FieldRef field, String value, Optional<Long> atSample) {
        var known = guide.protocol().field(field).filter(found -> found.accepts(value));
        if (known.isEmpty() || value.equals(course.answer(field).orElse(""))) return;
        var before = course.openBranches();
        write(atSample, new Moment.Answered(field.step(), field.field(), value));
        var after = course.openBranches();
        for (var branch : after) {
            if (!before.contains(branch)) write(atSample, new Moment.BranchOpened(branch));
        }
        for (var branch : before) {
            if (!after.contains(branch)) write(atSample, new Moment.BranchClosed(branch));
        }
    }

    /// Anything else that happens.
    public void write(Optional<Long> atSample, Moment moment) {
        var stamped = stamping.stamp(interview.id(), atSample, moment);
        interview = stamped.interview();
        history.add(stamped.happened());
        course.take(moment);
    }

    /// Topics to come back to, in the order they came up.
    public List<String> topics() {
        var open = new LinkedHashSet<String>();
        for (var happened : history) {
            if (happened.moment() instanceof Moment.TopicAdded(var words)) open.add(words);
            if (happened.moment() instanceof Moment.TopicDone(var words)) open.remove(words);
        }
        return List.copyOf(open);
    }

    public Map<String, InRoom> present() {
        var present = new LinkedHashMap<String, InRoom>();
        for (var happened : history) {
            if (happened.moment() instanceof Moment.CameIn(var name, var as)) present.put(name, as);
            if (happened.moment() instanceof Moment.WentOut(var name)) present.remove(name);
        }
        return present;
    }

    /// When the last break ended; empty when there was none yet.
    public Optional<Instant> lastBreak() {
        return history.stream()
                .filter(happened -> happened.moment() instanceof Moment.BreakEnded)
                .map(Happened::at)
                .reduce((_, later) -> later);
    }

    /// Whether the recorder rests during the break that is on.
    public boolean recorderRestsInBreak() {
        return interview.state() == InterviewState.BREAK
                && history.stream()
                        .map(Happened::moment)
                        .filter(Moment.BreakBegan.class::isInstance)
                        .map(Moment.BreakBegan.class::cast)
                        .reduce((_, later) -> later)
                        .filter(began -> !began.recordingGoesOn())
                        .isPresent();
    }

    private void show(Step step, Moment.Way way, Optional<Long> atSample) {
        write(atSample, new Moment.StepShown(step.id(), way));
    }
}
