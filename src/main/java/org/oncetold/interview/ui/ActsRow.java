// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.recording.Speaker;

/// What can be done now. Stop stands apart, and the whole width of the room lies between it and the
/// way onward.
class ActsRow extends Div {

    private static final Map<Speaker, RoomKey> TURNS = new EnumMap<>(Speaker.class);

    static {
        TURNS.put(Speaker.INTERVIEWER, RoomKey.TURN_INTERVIEWER);
        TURNS.put(Speaker.PERSON, RoomKey.TURN_PERSON);
        TURNS.put(Speaker.OTHER, RoomKey.TURN_OTHER);
    }

    private final transient Room room;

    ActsRow(Room room) {
        this.room = room;
        addClassName("room-acts");
    }

    void refresh() {
        removeAll();
        if (room.wayOut().closing()) return;
        if (room.wayOut().stopping()) {
            add(primary("interview.room.takeBack", "U", RoomKey.UNDO));
            return;
        }
        if (room.state() == InterviewState.IN_SESSION) session();
        if (room.state() == InterviewState.PAUSED || room.state() == InterviewState.BREAK) {
            add(stop());
        }
        if (room.state() == InterviewState.PLANNED && room.inTalk()) seen();
        add(onward());
    }

    /// What is seen while somebody talks with the person.
    private void seen() {
        add(act("interview.room.mark", "M", RoomKey.MARK));
        if (room.turns().areMarked()) add(turns());
        if (room.interview()
                .guide()
                .protocol()
                .field(new FieldRef(Protocol.ANYTIME, "distress"))
                .isPresent()) add(distress());
    }

    private void session() {
        seen();
        add(
                act("interview.room.break", "B", RoomKey.BREAK),
                act("interview.room.pause", "P", RoomKey.PAUSE),
                RoomWords.span("room-gap", ""),
                stop());
        if (room.interview().course().previous().isPresent()) {
            var back = act("interview.room.back", "←", RoomKey.BACK);
            back.addClassName("room-back");
            add(back);
        }
    }

    private Button stop() {
        return act("interview.room.stop", getTranslation("interview.room.stopKey"), RoomKey.STOP);
    }

    private Div turns() {
        var turns = new Div(new Span(getTranslation("interview.room.turn")));
        turns.addClassNames("room-levels", "room-turns");
        turns.getElement().setAttribute("role", "group");
        turns.getElement().setAttribute("aria-label", getTranslation("interview.room.turn.hint"));
        TURNS.forEach((speaker, key) -> turns.add(turn(speaker, key)));
        return turns;
    }

    private Button turn(Speaker speaker, RoomKey key) {
        var letter = getTranslation("interview.key." + key);
        var button = new Button(letter, _ -> room.press(key));
        button.setAriaLabel(letter + " " + getTranslation("interview.room.turn." + speaker));
        var isNow = room.turns().now().filter(speaker::equals).isPresent();
        button.getElement().setAttribute("aria-pressed", String.valueOf(isNow));
        return button;
    }

    private Div distress() {
        var levels = new Div(new Span(getTranslation("interview.room.distress")));
        levels.addClassName("room-levels");
        levels.getElement().setAttribute("role", "group");
        levels.getElement()
                .setAttribute("aria-label", getTranslation("interview.room.distress.hint"));
        var keys = List.of(RoomKey.DISTRESS_1, RoomKey.DISTRESS_2, RoomKey.DISTRESS_3);
        for (int level = 1; level <= keys.size(); level++) {
            var key = keys.get(level - 1);
            var button = new Button(String.valueOf(level), _ -> room.press(key));
            // who speaks to the screen says what stands on it
            button.setAriaLabel(level + " " + getTranslation("interview.room.distress." + level));
            levels.add(button);
        }
        return levels;
    }

    private Button onward() {
        var space = getTranslation("interview.room.spaceKey");
        return switch (room.state()) {
            case PLANNED -> primary("interview.room.begin", space, RoomKey.NEXT);
            case PAUSED, BREAK -> primary("interview.room.goOn", space, RoomKey.NEXT);
            case ENDED ->
                    room.wayOut().onLastPage()
                            ? primary("interview.room.toWords", space, RoomKey.NEXT)
                            : toNext("interview.room.toWords");
            case IN_SESSION -> toNext("interview.room.finish");
        };
    }

    private Button toNext(String otherwise) {
        return room.interview()
                .next()
                .map(step ->
                        getTranslation("interview.room.next", RoomWords.of(room, step).title()))
                .map(text -> primary(text, RoomKey.NEXT))
                .orElseGet(() ->
                        primary(
                                otherwise,
                                getTranslation("interview.room.spaceKey"),
                                RoomKey.NEXT));
    }

    private Button act(String key, String hint, RoomKey deed) {
        return RoomWords.act(getTranslation(key), hint, () -> room.press(deed));
    }

    private Button primary(String key, String hint, RoomKey deed) {
        var button = act(key, hint, deed);
        button.addClassName("onward");
        return button;
    }

    private Button primary(String text, RoomKey deed) {
        var button =
                RoomWords.act(
                        text, getTranslation("interview.room.spaceKey"), () -> room.press(deed));
        button.addClassName("onward");
        return button;
    }
}
