// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;

/// The wordings of a ladder as its rungs, in the order in which they are tried, the first one
/// large. One touch says which was spoken, and a sign stays beside it; one that is not in the plan
/// asks for the reason first.
class Ladder extends OrderedList {

    private final transient Room room;

    Ladder(Room room, Step step) {
        this.room = room;
        addClassName("room-rungs");
        var say = RoomWords.of(room, step).say();
        for (int i = 0; i < step.rungs().size(); i++)
            add(line(step, step.rungs().get(i), say.get(i)));
    }

    private ListItem line(Step step, Rung rung, String wording) {
        var line = new ListItem();
        var quote = new Element(step.rungs().getFirst().equals(rung) ? "blockquote" : "q");
        quote.getClassList().add("spoken");
        quote.setText(getTranslation("base.quoted", wording));
        line.getElement().appendChild(quote);
        sign(step, rung).ifPresent(line::add);
        line.add(said(step, rung, wording));
        return line;
    }

    /// That it was spoken stays in sight; before, that it is not in the plan.
    private Optional<Span> sign(Step step, Rung rung) {
        if (wasSpoken(step, rung)) {
            var sign = RoomWords.span("t3", getTranslation("interview.rung.spoken"));
            sign.addComponentAsFirst(RoomWords.span("tick", ""));
            return Optional.of(sign);
        }
        return room.interview().course().planned(rung)
                ? Optional.empty()
                : Optional.of(RoomWords.span("t3", getTranslation("interview.rung.notPlanned")));
    }

    private boolean wasSpoken(Step step, Rung rung) {
        return room.interview().chronicle().wasSpoken(step, rung);
    }

    private Button said(Step step, Rung rung, String wording) {
        var again = wasSpoken(step, rung);
        var said =
                RoomWords.act(
                        getTranslation(again ? "interview.rung.again" : "interview.rung.said"),
                        "",
                        () -> room.reasons().take(step, rung));
        said.addClassName("quiet");
        said.setAriaLabel(
                getTranslation(
                        again ? "interview.rung.againThis" : "interview.rung.saidThis", wording));
        return said;
    }
}
