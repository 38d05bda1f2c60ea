// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.interview.Watcher;

/// The quiet line at the foot of the room: the recorder, the last word of the machine, the sheets.
class StatusRow extends Footer {

    private static final List<RoomKey> SHEETS =
            List.of(
                    RoomKey.RECORD,
                    RoomKey.NOTE,
                    RoomKey.TOPICS,
                    RoomKey.PEOPLE,
                    RoomKey.DETAILS,
                    RoomKey.STEPS,
                    RoomKey.SKIP,
                    RoomKey.KEYS);

    private final Span silent = new Span();
    private final Span wish = new Span();
    private final Span watching = new Span();
    private final Span said = new Span();

    StatusRow(Room room, RoomBoard board, Runnable light) {
        addClassName("room-status");
        said.getElement().setAttribute("role", "status");
        wish.getElement().setAttribute("role", "status");
        watching.addClassName("room-watching");
        add(silent, wish, watching, board.dot(() -> room.press(RoomKey.BOARD)), said);
        var sheets = RoomWords.block("room-tools");
        for (var key : SHEETS) {
            sheets.add(
                    quiet(
                            getTranslation("interview.sheet." + sheet(key)),
                            getTranslation("interview.key." + sheet(key).toLowerCase(Locale.ROOT)),
                            () -> room.press(key)));
        }
        sheets.add(quiet(getTranslation("interview.room.light"), "", light));
        add(sheets);
    }

    void say(String text) {
        said.setText(text);
    }

    /// As long as the person does not wish to talk the line says so.
    void showTalk(boolean closed) {
        RoomWords.say(wish, closed ? getTranslation("interview.room.talkClosed") : "");
    }

    /// Who listens from another room, and who waits until the person was told of them.
    void showWatchers(List<Watcher> watchers) {
        var here = watchers.stream().filter(Watcher::here).toList();
        var listen = names(here.stream().filter(Watcher::isAgreed));
        var wait = names(here.stream().filter(it -> it.told().isEmpty()));
        RoomWords.say(
                watching,
                (listen.isEmpty() ? "" : getTranslation("interview.watcher.listen", listen))
                        + (wait.isEmpty()
                                ? ""
                                : " " + getTranslation("interview.watcher.wait", wait)));
    }

    private static String names(Stream<Watcher> watchers) {
        return watchers.map(it -> it.name().reveal()).collect(Collectors.joining(", "));
    }

    /// Without a recorder the line says so, and when the person asked that no sound is kept.
    void showRecording(boolean hasRecorder, boolean masked) {
        RoomWords.say(
                silent,
                getTranslation(
                        hasRecorder ? "interview.room.masked" : "interview.room.notRecording"));
        silent.setVisible(!hasRecorder || masked);
    }

    private static String sheet(RoomKey key) {
        return key.name();
    }

    private static Component quiet(String text, String key, Runnable deed) {
        var button = RoomWords.act(text, key, deed);
        button.addClassName("quiet");
        return button;
    }
}
