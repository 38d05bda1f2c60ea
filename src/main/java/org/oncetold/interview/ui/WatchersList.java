// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Watcher;
import org.oncetold.interview.Watchers;

/// Who may watch from another room, and what the person said when they were told of each. Nobody
/// sees or hears a word before that.
class WatchersList extends Div {

    private final transient Room room;
    private final transient Watchers watchers;
    private final UnorderedList list = new UnorderedList();
    private final transient SteadyParts<Watcher> lines = new SteadyParts<>(list);

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
        lines.show(expected.stream().map(WatchersList::nameOf).toList(), Line::new);
        for (var at = 0; at < expected.size(); at++)
            if (list.getComponentAt(at) instanceof Line line) line.show(expected.get(at));
        setVisible(!expected.isEmpty());
    }

    /// What of a watcher stays the same.
    private static Watcher nameOf(Watcher watcher) {
        return new Watcher(watcher.id(), watcher.name(), false, Optional.empty());
    }

    /// One who may watch. They come and go; what can be answered stays under the finger.
    private final class Line extends ListItem {

        private final Span state = RoomWords.span("s", "");
        private final Button yes;
        private final Button no;

        Line(Watcher watcher) {
            yes = answer(watcher, true);
            no = answer(watcher, false);
            add(
                    RoomWords.span("b", watcher.name().reveal()),
                    state,
                    RoomWords.block("room-watcher-answers", yes, no));
        }

        void show(Watcher watcher) {
            var over = room.state() == InterviewState.ENDED;
            RoomWords.say(state, state(watcher));
            yes.setVisible(!over && !watcher.isAgreed());
            no.setVisible(!over && (watcher.told().isEmpty() || watcher.isAgreed()));
        }
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
