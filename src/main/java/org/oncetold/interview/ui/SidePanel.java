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
    private final transient StepPanels panels;
    private final transient RoomCard card;
    private Sheet shown = Sheet.NONE;
    private String shownFor = "";
    private Component content = new Div();

    SidePanel(Room room, StepPanels panels, RoomCard card) {
        this.room = room;
        this.panels = panels;
        this.card = card;
        addClassName("room-sheet");
        getElement().setAttribute("role", "region");
        setVisible(false);
    }

    void refresh() {
        var sheet = room.sheet() == Sheet.TOPIC ? Sheet.NONE : room.sheet();
        var place = place();
        if (sheet == shown && place.equals(shownFor)) {
            if (content instanceof LiveSheet live) live.refresh();
            return;
        }
        shown = sheet;
        shownFor = place;
        removeAll();
        content = new Div();
        setVisible(sheet != Sheet.NONE);
        content(sheet).ifPresent(this::show);
    }

    private String place() {
        if (room.sheet().holdsTyping()) return "";
        return room.interview().current().map(Step::id).orElse("")
                + room.wayOut().stopping()
                + room.form()
                + room.reasons().rung();
    }

    private Optional<Component> content(Sheet sheet) {
        return switch (sheet) {
            case NONE, TOPIC -> Optional.empty();
            case READY -> Optional.of(new ReadySheet(room));
            case FORM -> Optional.of(new FormPanel(room, room.form()));
            case REASON -> Optional.of(new ReasonSheet(room));
            case NOTE -> Optional.of(new NoteSheet(room));
            case PEOPLE -> Optional.of(new PeopleSheet(room, panels.watchers()));
            case TOPICS -> Optional.of(new TopicsSheet(room));
            case DETAILS -> Optional.of(new DetailsSheet(room));
            case RECORD -> Optional.of(new RecordSheet(room, panels, true));
            case STEPS -> Optional.of(new StepsSheet(room));
            case SKIP -> room.interview().current().map(step -> new SkipSheet(room, step));
            case MASK -> Optional.of(new MaskSheet(room));
            case BREAK -> Optional.of(new BreakSheet(room));
            case STOP -> Optional.of(new StopSheet(room, panels.board()));
            case CARD -> Optional.of(card.pairing());
            case BOARD -> Optional.of(panels.board().list());
            case KEYS -> Optional.of(new KeysSheet());
        };
    }

    private void show(Component wanted) {
        content = wanted;
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
        return room.interview().course().stepsOf(room.interview().part());
    }
}
