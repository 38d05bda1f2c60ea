// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.Step;

/// What can be said now: the main wording large, the others below, one line for the interviewer.
class SayPane extends Section {

    private static final int OTHERS = 6;

    private final transient Room room;

    SayPane(Room room) {
        this.room = room;
        addClassName("room-say");
        getElement().setAttribute("aria-live", "polite");
    }

    void refresh() {
        removeAll();
        if (room.wayOut().closing()) {
            large(getTranslation("interview.room.closing"));
            add(RoomWords.text("room-cue", getTranslation("interview.room.closing.cue")));
            return;
        }
        if (room.wayOut().complete()) {
            add(new LastPage(room));
            return;
        }
        var waiting = room.interview().chronicle().waitsForPerson();
        if (waiting.isPresent()) add(new PersonFirst(room, waiting.get()));
        else at(room.state());
        if (waiting.isPresent() || room.state().rests())
            room.interview().current().filter(room.wayOut()::isKind).ifPresent(this::step);
    }

    private void at(InterviewState state) {
        switch (state) {
            case PAUSED -> rest("interview.room.paused", "interview.room.paused.cue");
            case BREAK ->
                    rest(
                            "interview.room.onBreak",
                            room.interview().recorderRestsInBreak()
                                    ? "interview.room.onBreak.silent"
                                    : "interview.room.onBreak.recording");
            case PLANNED, IN_SESSION, ENDED -> room.interview().current().ifPresent(this::step);
        }
    }

    private void rest(String large, String cue) {
        large(getTranslation(large));
        add(RoomWords.text("room-cue", getTranslation(cue)));
    }

    private void step(Step step) {
        var words = RoomWords.of(room, step);
        if (words.say().isEmpty()) {
            large(words.purpose());
        } else if (step.rungs().isEmpty()) {
            large(quoted(words.say().getFirst())).getClassList().add("spoken");
            others(step);
        } else {
            add(new Ladder(room, step));
        }
        words.cue().ifPresent(cue -> add(RoomWords.text("room-cue", cue)));
    }

    private void others(Step step) {
        var others = RoomWords.block("room-others");
        var joint = getTranslation(step.stopLadder() ? "interview.room.then" : "interview.room.or");
        RoomWords.of(room, step).say().stream()
                .skip(1)
                .limit(OTHERS)
                .forEach(text -> {
                    var line = new Paragraph(RoomWords.span("t3", joint));
                    line.add(quoted(text));
                    others.add(line);
                });
        if (others.getComponentCount() > 0) add(others);
    }

    private Element large(String text) {
        var quote = new Element("blockquote");
        quote.setText(text);
        var holder = new Div();
        holder.getElement().appendChild(quote);
        add(holder);
        return quote;
    }

    private String quoted(String text) {
        return getTranslation("base.quoted", text);
    }
}
