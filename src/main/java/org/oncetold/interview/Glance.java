// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Optional;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// Where a session is, as somebody sees it who does not lead it: phase and step in the words of the
/// frozen guide, and who watches. Nothing that was answered or said.
///
/// @param phase empty before the first step
/// @param phases how far it is, a phase each
/// @param masked whether no sound is kept now, because the person asked for it
public record Glance(
        Interview interview,
        Optional<String> phase,
        Optional<String> step,
        List<Place> phases,
        List<Watcher> watchers,
        boolean masked) {

    /// A phase from here.
    public enum Place {
        PAST,
        NOW,
        COMING
    }

    public Glance {
        phases = List.copyOf(phases);
        watchers = List.copyOf(watchers);
    }

    static Glance of(Interview interview, Guide guide, List<Happened> history) {
        var course = Course.of(guide.protocol(), history);
        var phase = course.current().map(step -> guide.protocol().phaseOf(step.id()));
        return new Glance(
                interview,
                phase.map(one -> guide.words().phase(one.id())),
                course.current().map(Step::id).map(id -> guide.words().step(id).title()),
                guide.protocol().phases().stream()
                        .filter(one -> one.part() == Phase.Part.DURING)
                        .map(one -> place(one, phase, course))
                        .toList(),
                Watcher.in(history),
                new Chronicle(history).mask().isPresent());
    }

    private static Place place(Phase phase, Optional<Phase> now, Course course) {
        if (now.filter(phase::equals).isPresent()) return Place.NOW;
        return phase.steps().stream().anyMatch(step -> course.wasShown(step.id()))
                ? Place.PAST
                : Place.COMING;
    }
}
