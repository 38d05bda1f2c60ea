// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.oncetold.base.ui.SteadyParts;

/// The end of a session: thanks, what is safe, what comes next, and two minutes for the staff.
class LastPage extends Div {

    private final transient Room room;
    private final Paragraph safe = RoomWords.text("room-cue", "");
    private final Div next = new Div();
    private final transient SteadyParts<List<String>> lists = new SteadyParts<>(next);

    LastPage(Room room) {
        this.room = room;
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
                safe,
                next,
                RoomWords.text("t2", getTranslation("interview.last.debrief")),
                evaluate);
        refresh();
    }

    final void refresh() {
        RoomWords.say(safe, getTranslation(safe(room)));
        lists.show(
                List.of(next(room)),
                all -> RoomWords.list(getTranslation("interview.last.next"), all));
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
