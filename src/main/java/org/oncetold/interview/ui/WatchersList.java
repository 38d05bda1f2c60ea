// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Watcher;
import org.oncetold.interview.Watchers;

/// Who may watch from another room, and what the person said when they were told of each. Nobody
/// sees or hears a word before that.
class WatchersList extends Div {

    private final transient Room room;
    private final transient Watchers watchers;
    private final UnorderedList list = new UnorderedList();

    WatchersList(Room room, Watchers watchers) {
        this.room = room;
        this.watchers = watchers;
        addClassNames("room-choices", "room-watchers");
        add(
                new H3(getTranslation("interview.watcher.title")),
                new Paragraph(getTranslation("interview.watcher.text")),
                list);
    }

    void refresh() {
        var interview = room.interview();
        var expected =
                watchers.expected(interview.facts().statement(), interview.chronicle().watchers());
        list.removeAll();
        expected.forEach(watcher -> list.add(item(watcher)));
        setVisible(!expected.isEmpty());
    }

    private ListItem item(Watcher watcher) {
        var name = RoomWords.span("b", watcher.name().reveal());
        var item = new ListItem(name, RoomWords.span("s", state(watcher)));
        if (room.state() != InterviewState.ENDED) item.add(answers(watcher));
        return item;
    }

    private Div answers(Watcher watcher) {
        var answers = RoomWords.block("room-watcher-answers");
        if (!watcher.isAgreed()) answers.add(answer(watcher, true));
        if (watcher.told().isEmpty() || watcher.isAgreed()) answers.add(answer(watcher, false));
        return answers;
    }

    private Button answer(Watcher watcher, boolean agrees) {
        var text = getTranslation("interview.watcher.said." + agrees);
        var button = new Button(text, _ -> room.notebook().tellOf(watcher, agrees));
        button.setAriaLabel(watcher.name().reveal() + ": " + text);
        return button;
    }

    private String state(Watcher watcher) {
        return watcher.told()
                .map(told -> getTranslation("interview.watcher.agrees." + told.agrees()))
                .orElseGet(() ->
                        getTranslation(
                                watcher.here()
                                        ? "interview.watcher.waits"
                                        : "interview.watcher.untold"));
    }
}
