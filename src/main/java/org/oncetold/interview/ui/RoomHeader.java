// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.Phase;
import org.oncetold.protocol.Step;

/// Where the interview is: phase and step, a bar for each phase, and the clock.
class RoomHeader extends Header {

    private record Words(String className, String text) {}

    private final transient Room room;
    private final transient Clock clock;
    private final H1 place = new H1();
    private final transient SteadyParts<Words> words = new SteadyParts<>(place);
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
        var step = room.interview().current();
        var phase = step.map(this::phase);
        var name =
                phase.map(one -> RoomWords.words(room).phase(one.id()))
                        .orElseGet(() -> getTranslation(title()));
        var title =
                step.map(one -> RoomWords.of(room, one).title())
                        .filter(it -> !it.equalsIgnoreCase(name));
        words.show(
                Stream.concat(
                                Stream.of(new Words("b", name)),
                                title.map(it -> new Words("t2", it)).stream())
                        .toList(),
                it -> RoomWords.span(it.className(), it.text()));
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
