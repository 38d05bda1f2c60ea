// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.Outcome;
import org.oncetold.interview.SessionReport.StepLine;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// How each step of the guide went, read from the line of an interview.
final class StepReport {

    private final Guide guide;
    private final List<Happened> history;
    private final Course course;
    private final SoundPlaces places;

    StepReport(Guide guide, List<Happened> history, Course course, SoundPlaces places) {
        this.guide = guide;
        this.history = history;
        this.course = course;
        this.places = places;
    }

    List<StepLine> lines() {
        var relevant =
                Stream.of(Phase.Part.values()).flatMap(part -> course.stepsOf(part).stream());
        var ids = new LinkedHashSet<>(relevant.map(Step::id).toList());
        return guide.protocol().steps().stream()
                .filter(step ->
                        ids.contains(step.id())
                                || course.wasShown(step.id())
                                || course.wasSkipped(step.id()))
                .map(this::line)
                .toList();
    }

    private StepLine line(Step step) {
        var shown =
                first(it ->
                        it.moment() instanceof GuideMoment.StepShown(var id, var _)
                                && id.equals(step.id()));
        var skipped =
                first(it ->
                        it.moment() instanceof GuideMoment.StepSkipped(var id, var _)
                                && id.equals(step.id()));
        var place = shown.or(() -> skipped);
        return new StepLine(
                step.id(),
                guide.words().phase(guide.protocol().phaseOf(step.id()).id()),
                guide.words().step(step.id()).title(),
                outcome(shown, skipped),
                place.map(Happened::at),
                place.flatMap(places::of),
                shown.filter(StepReport::reordered).isPresent(),
                Confidential.of(skipped.map(StepReport::reason).orElse("")));
    }

    private static Outcome outcome(Optional<Happened> shown, Optional<Happened> skipped) {
        if (shown.isPresent()) return Outcome.SHOWN;
        return skipped.isPresent() ? Outcome.SKIPPED : Outcome.NOT_REACHED;
    }

    private Optional<Happened> first(Predicate<Happened> wanted) {
        return history.stream().filter(wanted).findFirst();
    }

    private static boolean reordered(Happened it) {
        return it.moment() instanceof GuideMoment.StepShown(var _, var way)
                && way == GuideMoment.Way.OUT_OF_ORDER;
    }

    private static String reason(Happened it) {
        return it.moment() instanceof GuideMoment.StepSkipped(var _, var reason) ? reason : "";
    }
}
