// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.oncetold.protocol.Step;

/// Ends kindly: what belongs to a good ending can still be taken; a second press stops.
class StopSheet extends Div {

    private final transient Room room;

    StopSheet(Room room, RoomBoard board) {
        this.room = room;
        addClassName("room-choices");
        if (room.wayOut().stopping()) {
            add(new Paragraph(getTranslation("interview.stop.stopping")));
            return;
        }
        var left = closing().stream().filter(s -> !wasShown(s)).toList();
        add(
                new Paragraph(
                        getTranslation(
                                left.isEmpty() ? "interview.stop.ready" : "interview.stop.left")));
        if (!left.isEmpty()) add(list(left));
        if (board.waits()) add(new Paragraph(getTranslation("interview.stop.board")), board.list());
        var stop =
                RoomWords.act(
                        getTranslation("interview.stop.now"),
                        getTranslation("interview.room.stopKey"),
                        () -> room.press(RoomKey.STOP));
        stop.setId("stop-now");
        add(stop, RoomWords.text("s", getTranslation("interview.stop.undo")));
    }

    private UnorderedList list(List<Step> steps) {
        var list = new UnorderedList();
        for (var step : steps) {
            list.add(
                    new ListItem(
                            new Button(RoomWords.of(room, step).title(), _ -> room.take(step))));
        }
        return list;
    }

    private List<Step> closing() {
        return SidePanel.stepsOf(room).stream().filter(room.wayOut()::closes).toList();
    }

    private boolean wasShown(Step step) {
        return room.interview().course().wasShown(step.id());
    }
}
