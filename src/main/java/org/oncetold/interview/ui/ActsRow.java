// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.Step;
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
    private final transient SteadyParts<Component> parts = new SteadyParts<>(this);
    private final transient Map<Speaker, Button> turns = new EnumMap<>(Speaker.class);
    private final Button takeBack = primary("interview.room.takeBack", "U", RoomKey.UNDO);
    private final Button mark = act("interview.room.mark", "M", RoomKey.MARK);
    private final Div whoseTurn = turns();
    private final Div distress = distress();
    private final Button rest = act("interview.room.break", "B", RoomKey.BREAK);
    private final Button pause = act("interview.room.pause", "P", RoomKey.PAUSE);
    private final Span gap = RoomWords.span("room-gap", "");
    private final Button stop = act("interview.room.stop", "interview.room.stopKey", RoomKey.STOP);
    private final Button back = act("interview.room.back", "←", RoomKey.BACK);

    /// Each of them means one thing only: a touch of one that has just gone does nothing.
    private final Button begin = onward("interview.room.begin");

    private final Button goOn = onward("interview.room.goOn");
    private final Button next = onward("interview.room.finish");
    private final Button afterwards = onward("interview.room.toWords");

    ActsRow(Room room) {
        this.room = room;
        addClassName("room-acts");
        back.addClassName("room-back");
    }

    void refresh() {
        parts.show(room.wayOut().closing() ? List.of() : acts(), it -> it);
        turns.forEach(this::showTurn);
    }

    private List<Component> acts() {
        if (room.wayOut().stopping()) return List.of(takeBack);
        var acts = new ArrayList<Component>();
        if (room.inTalk()) seen(acts);
        switch (room.state()) {
            case PLANNED -> acts.add(begin);
            case IN_SESSION -> session(acts);
            case PAUSED, BREAK -> acts.addAll(List.of(stop, goOn));
            case ENDED -> acts.add(named(afterwards, "interview.room.toWords"));
        }
        return acts;
    }

    /// What is seen while somebody talks with the person.
    private void seen(List<Component> acts) {
        acts.add(mark);
        if (room.turns().areMarked()) acts.add(whoseTurn);
        if (room.interview()
                .guide()
                .protocol()
                .field(new FieldRef(Protocol.ANYTIME, "distress"))
                .isPresent()) acts.add(distress);
    }

    private void session(List<Component> acts) {
        acts.addAll(List.of(rest, pause, gap, stop));
        if (room.interview().course().previous().isPresent()) acts.add(back);
        acts.add(named(next, "interview.room.finish"));
    }

    /// Says which step comes next, where there is one.
    private Button named(Button onward, String otherwise) {
        var next = room.wayOut().onLastPage() ? Optional.<Step>empty() : room.interview().next();
        var text =
                next.map(step ->
                                getTranslation(
                                        "interview.room.next", RoomWords.of(room, step).title()))
                        .orElseGet(() -> getTranslation(otherwise));
        RoomWords.say(onward, text);
        return onward;
    }

    private Div turns() {
        var all = new Div(new Span(getTranslation("interview.room.turn")));
        all.addClassNames("room-levels", "room-turns");
        all.getElement().setAttribute("role", "group");
        all.getElement().setAttribute("aria-label", getTranslation("interview.room.turn.hint"));
        TURNS.forEach((speaker, key) -> all.add(turn(speaker, key)));
        return all;
    }

    private Button turn(Speaker speaker, RoomKey key) {
        var letter = getTranslation("interview.key." + key);
        var button = new Button(letter, _ -> room.press(key));
        button.setAriaLabel(letter + " " + getTranslation("interview.room.turn." + speaker));
        turns.put(speaker, button);
        return button;
    }

    private void showTurn(Speaker speaker, Button button) {
        var isNow = room.turns().now().filter(speaker::equals).isPresent();
        button.getElement().setAttribute("aria-pressed", String.valueOf(isNow));
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

    private Button onward(String key) {
        return primary(key, "interview.room.spaceKey", RoomKey.NEXT);
    }

    private Button act(String key, String hint, RoomKey deed) {
        return RoomWords.act(getTranslation(key), hint(hint), () -> room.press(deed));
    }

    /// A key that has a name, or one that is a letter.
    private String hint(String hint) {
        return hint.startsWith("interview.") ? getTranslation(hint) : hint;
    }

    private Button primary(String key, String hint, RoomKey deed) {
        var button = act(key, hint, deed);
        button.addClassName("onward");
        return button;
    }
}
