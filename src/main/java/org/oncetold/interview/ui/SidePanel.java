// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Optional;
import org.oncetold.protocol.Step;

/// The sheet beside the wording, built afresh when another one is asked for and left alone while
/// somebody writes on it.
class SidePanel extends Div {

    private final transient Room room;
    private Sheet shown = Sheet.NONE;
    private String shownFor = "";

    SidePanel(Room room) {
        this.room = room;
        addClassName("room-sheet");
        getElement().setAttribute("role", "region");
        setVisible(false);
    }

    void refresh() {
        var sheet = room.sheet() == Sheet.TOPIC ? Sheet.NONE : room.sheet();
        var place = room.sitting().current().map(Step::id).orElse("") + room.stopping();
        if (sheet == shown && place.equals(shownFor)) return;
        shown = sheet;
        shownFor = place;
        removeAll();
        setVisible(sheet != Sheet.NONE);
        content(sheet).ifPresent(this::show);
    }

    private Optional<Component> content(Sheet sheet) {
        return switch (sheet) {
            case NONE, TOPIC -> Optional.empty();
            case DETAILS -> Optional.of(new DetailsSheet(room));
            case RECORD -> Optional.of(new RecordSheet(room, room.sitting().current(), true));
            case STEPS -> Optional.of(new StepsSheet(room));
            case SKIP -> room.sitting().current().map(step -> new SkipSheet(room, step));
            case BREAK -> Optional.of(new BreakSheet(room));
            case STOP -> Optional.of(new StopSheet(room));
            case KEYS -> Optional.of(new KeysSheet());
        };
    }

    private void show(Component content) {
        var title = new H2(getTranslation("interview.sheet." + shown.name()));
        var close =
                RoomWords.act(
                        getTranslation("interview.sheet.close"),
                        "Esc",
                        () -> room.press(RoomKey.CLOSE));
        close.addClassName("quiet");
        getElement().setAttribute("aria-label", title.getText());
        add(RoomWords.block("room-sheet-head", title, close), content);
    }

    static List<Step> stepsOf(Room room) {
        return room.sitting().course().stepsOf(room.sitting().part());
    }
}
