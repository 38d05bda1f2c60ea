// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;

/// The wordings of a ladder in the order in which they are tried. One touch says which was spoken;
/// one that is not in the plan asks for the reason first.
class Ladder extends Div {

    private final transient Room room;

    Ladder(Room room, Step step) {
        this.room = room;
        addClassName("room-others");
        var say = RoomWords.of(room, step).say();
        for (int i = 0; i < step.rungs().size(); i++)
            add(line(step, step.rungs().get(i), say.get(i)));
    }

    private Paragraph line(Step step, Rung rung, String wording) {
        var line = new Paragraph();
        if (!step.rungs().getFirst().equals(rung)) {
            line.add(RoomWords.span("t3", getTranslation("interview.room.then")));
            line.add(getTranslation("interview.room.quote", wording));
        }
        var said =
                RoomWords.act(
                        getTranslation("interview.rung.said"),
                        "",
                        () -> room.reasons().take(step, rung));
        said.addClassName("quiet");
        said.setAriaLabel(getTranslation("interview.rung.saidThis", wording));
        line.add(said);
        if (!room.sitting().course().planned(rung))
            line.add(RoomWords.span("t3", getTranslation("interview.rung.notPlanned")));
        return line;
    }
}
