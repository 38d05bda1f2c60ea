// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// Where the interview is: phase and step, a bar for each phase, and the clock.
class RoomHeader extends Header {

    private final transient Room room;
    private final transient Clock clock;
    private final H1 place = new H1();
    private final Div bars = new Div();
    private final RoomClock time = new RoomClock();

    RoomHeader(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        addClassName("room-header");
        place.addClassName("room-place");
        bars.addClassName("room-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        add(new Div(place, bars), time);
    }

    void refresh() {
        place.removeAll();
        var step = room.interview().current();
        var phase = step.map(this::phase);
        var name =
                phase.map(one -> RoomWords.words(room).phase(one.id()))
                        .orElseGet(() -> getTranslation(title()));
        place.add(RoomWords.span("b", name));
        step.map(one -> RoomWords.of(room, one).title())
                .filter(title -> !title.equalsIgnoreCase(name))
                .ifPresent(title -> place.add(RoomWords.span("t2", title)));
        bars.removeAll();
        room.interview().guide().protocol().phases().stream()
                .filter(one -> comesUp(one, phase))
                .forEach(one -> bars.add(bar(one, phase)));
        time.show(elapsed(), sinceBreak(), breakEvery());
    }

    private Duration breakEvery() {
        return room.interview().guide().protocol().breakEvery(room.interview().course()::answer);
    }

    private String title() {
        return room.state() == InterviewState.PLANNED
                ? "interview.room.before"
                : "interview.room.after";
    }

    private Phase phase(Step step) {
        return room.interview().guide().protocol().phaseOf(step.id());
    }

    /// Phases that hold only steps which are not open now, such as care, show no bar.
    private boolean comesUp(Phase phase, Optional<Phase> now) {
        return now.filter(phase::equals).isPresent()
                || room.interview().course().stepsOf(phase.part()).stream()
                        .anyMatch(step -> phase.has(step.id()));
    }

    private Span bar(Phase phase, Optional<Phase> now) {
        var bar = new Span();
        if (now.filter(phase::equals).isPresent()) bar.addClassName("now");
        else if (isPast(phase)) bar.addClassName("past");
        return bar;
    }

    private boolean isPast(Phase phase) {
        return phase.steps().stream().anyMatch(s -> room.interview().course().wasShown(s.id()));
    }

    private Optional<Duration> elapsed() {
        return room.interview().facts().length(clock.instant());
    }

    private Optional<Duration> sinceBreak() {
        return room.interview()
                .chronicle()
                .lastBreak()
                .map(end -> Duration.between(end, clock.instant()));
    }
}
