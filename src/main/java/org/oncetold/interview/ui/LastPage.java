// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// The end of a session: thanks, what is safe, what comes next, and two minutes for the staff.
class LastPage extends Div {

    LastPage(Room room) {
        addClassName("room-last");
        var thanks = new Element("blockquote");
        thanks.setText(getTranslation("interview.last.thanks"));
        var holder = new Div();
        holder.getElement().appendChild(thanks);
        var evaluate = RoomWords.act(getTranslation("interview.last.evaluate"), "", room::evaluate);
        evaluate.setId("evaluate-now");
        evaluate.addClassName("quiet");
        add(
                holder,
                RoomWords.text("room-cue", getTranslation(safe(room))),
                RoomWords.list(getTranslation("interview.last.next"), next(room)),
                RoomWords.text("t2", getTranslation("interview.last.debrief")),
                evaluate);
    }

    private static String safe(Room room) {
        if (room.interview().facts().recording().isEmpty()) return "interview.last.safeNotes";
        if (room.wayOut().safe()) return "interview.last.safe";
        return room.interview().agreed().recordIsClosed()
                ? "interview.last.safeUntilClosed"
                : "interview.last.unproven";
    }

    /// The machine writes down only what was recorded, and while the person does not mind.
    private List<String> next(Room room) {
        var written =
                room.interview().facts().recording().isPresent()
                        && !room.interview().agreed().transcribeIsClosed();
        var next = written ? List.of("words", "add", "contact") : List.of("add", "contact");
        return next.stream().map(key -> getTranslation("interview.last.next." + key)).toList();
    }
}
