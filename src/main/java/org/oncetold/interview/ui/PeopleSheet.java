// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.Watchers;

/// Who is here, and watching; somebody comes in or goes out.
class PeopleSheet extends Div implements LiveSheet {

    private static final int LONGEST = 120;

    private record Present(String name, InRoom as) {}

    private final transient Room room;
    private final UnorderedList here = new UnorderedList();
    private final transient SteadyParts<Present> lines = new SteadyParts<>(here);
    private final TextField name = new TextField();
    private final Select<InRoom> as = new Select<>();
    private final WatchersList watching;

    PeopleSheet(Room room, Watchers watchers) {
        this.room = room;
        addClassName("room-choices");
        name.setLabel(getTranslation("interview.start.name"));
        name.setMaxLength(LONGEST);
        as.setLabel(getTranslation("interview.start.as"));
        as.setItems(InRoom.values());
        as.setItemLabelGenerator(one -> getTranslation("interview.as." + one));
        as.setValue(InRoom.OBSERVER);
        var in = new Button(getTranslation("interview.people.in"), _ -> comeIn());
        in.setId("came-in");
        add(new Paragraph(getTranslation("interview.people.text")), here, name, as, in);
        watching = new WatchersList(room, watchers);
        add(watching);
        refresh();
    }

    @Override
    public void refresh() {
        var present = room.interview().chronicle().present().entrySet().stream();
        lines.show(
                present.map(it -> new Present(it.getKey(), it.getValue())).toList(),
                it -> new ListItem(line(it.name(), it.as())));
        watching.refresh();
    }

    private Button line(String who, InRoom part) {
        var text =
                getTranslation(
                        "interview.before.person", who, getTranslation("interview.as." + part));
        var out = new Button(text, _ -> room.notebook().goOut(who));
        out.setSuffixComponent(RoomWords.span("s", getTranslation("interview.people.out")));
        return out;
    }

    private void comeIn() {
        var who = name.getValue();
        room.notebook().comeIn(who, as.getValue(), () -> RoomWords.clear(name, who));
        name.focus();
    }
}
