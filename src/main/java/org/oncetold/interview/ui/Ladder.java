// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;

/// The wordings of a ladder as its rungs, in the order in which they are tried, the first one
/// large. One touch says which was spoken, and a sign stays beside it; one that is not in the plan
/// asks for the reason first. The focus stays on the line that was spoken, where the room hears its
/// own keys.
class Ladder extends OrderedList {

    private final transient Room room;
    private final transient Step step;
    private final List<Line> lines;

    Ladder(Room room, Step step) {
        this.room = room;
        this.step = step;
        addClassName("room-rungs");
        var say = RoomWords.of(room, step).say();
        lines =
                IntStream.range(0, step.rungs().size())
                        .mapToObj(i -> new Line(step.rungs().get(i), say.get(i)))
                        .toList();
        lines.forEach(this::add);
        refresh();
    }

    void refresh() {
        lines.forEach(Line::refresh);
    }

    /// What decides on the sign beside a rung.
    private record Shown(boolean spoken, boolean planned) {}

    private final class Line extends ListItem implements Focusable<Line> {

        private final transient Rung rung;
        private final String wording;
        private final Span sign = RoomWords.span("t3", "");
        private final Button said;
        private transient Optional<Shown> shown = Optional.empty();

        Line(Rung rung, String wording) {
            this.rung = rung;
            this.wording = wording;
            said = RoomWords.act("", "", this::speak);
            said.addClassName("quiet");
            setTabIndex(-1);
            getElement().appendChild(quote());
            add(sign, said);
        }

        private Element quote() {
            var quote = new Element(step.rungs().getFirst().equals(rung) ? "blockquote" : "q");
            quote.getClassList().add("spoken");
            quote.setText(getTranslation("base.quoted", wording));
            return quote;
        }

        private void speak() {
            room.reasons().take(step, rung);
            if (isPlanned()) focus();
        }

        /// That it was spoken stays in sight; before, that it is not in the plan.
        void refresh() {
            var now = new Shown(room.interview().chronicle().wasSpoken(step, rung), isPlanned());
            if (Optional.of(now).equals(shown)) return;
            shown = Optional.of(now);
            var spoken = now.spoken();
            sign.removeAll();
            sign.setVisible(spoken || !now.planned());
            if (spoken) sign.add(RoomWords.span("tick", ""));
            sign.add(
                    getTranslation(spoken ? "interview.rung.spoken" : "interview.rung.notPlanned"));
            said.setText(getTranslation(spoken ? "interview.rung.again" : "interview.rung.said"));
            said.setAriaLabel(
                    getTranslation(
                            spoken ? "interview.rung.againThis" : "interview.rung.saidThis",
                            wording));
        }

        private boolean isPlanned() {
            return room.interview().course().planned(rung);
        }
    }
}
