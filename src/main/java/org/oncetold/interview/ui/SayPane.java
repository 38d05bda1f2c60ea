// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.PersonWish;
import org.oncetold.protocol.Step;

/// What can be said now: the main wording large, the others below, one line for the interviewer.
class SayPane extends Section {

    private static final int OTHERS = 6;

    /// What decides on the words. As long as it is the same they are left alone: nobody hears them
    /// read out anew, and the focus stays.
    private record Shown(
            InterviewState state,
            boolean closing,
            boolean complete,
            Optional<PersonWish> waiting,
            boolean recorderRests,
            Optional<Step> step) {

        static Shown in(Room room) {
            return new Shown(
                    room.state(),
                    room.wayOut().closing(),
                    room.wayOut().complete(),
                    room.interview().chronicle().waitsForPerson(),
                    room.interview().recorderRests(),
                    room.interview().current());
        }
    }

    private final transient Room room;
    private transient Optional<Shown> shown = Optional.empty();
    private Optional<Ladder> ladder = Optional.empty();
    private Optional<PersonFirst> personFirst = Optional.empty();
    private Optional<LastPage> lastPage = Optional.empty();

    SayPane(Room room) {
        this.room = room;
        addClassName("room-say");
        getElement().setAttribute("aria-live", "polite");
    }

    void refresh() {
        var now = Optional.of(Shown.in(room));
        if (now.equals(shown)) {
            ladder.ifPresent(Ladder::refresh);
            personFirst.ifPresent(PersonFirst::refresh);
            lastPage.ifPresent(LastPage::refresh);
            return;
        }
        shown = now;
        ladder = Optional.empty();
        lastPage = Optional.empty();
        personFirst = waiting().map(wish -> new PersonFirst(room, wish));
        removeAll();
        show();
    }

    private void show() {
        if (room.wayOut().closing()) {
            large(getTranslation("interview.room.closing"));
            add(RoomWords.text("room-cue", getTranslation("interview.room.closing.cue")));
            return;
        }
        if (room.wayOut().complete()) {
            lastPage = Optional.of(new LastPage(room));
            lastPage.ifPresent(this::add);
            return;
        }
        personFirst.ifPresentOrElse(this::add, () -> at(room.state()));
        if (personFirst.isPresent() || room.state().rests())
            room.interview().current().filter(room.wayOut()::isKind).ifPresent(this::step);
    }

    private Optional<PersonWish> waiting() {
        return room.interview().chronicle().waitsForPerson();
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
        var cueLine = RoomWords.text("room-cue", getTranslation(cue));
        add(RoomWords.block("room-resting", holder(quote(getTranslation(large))), cueLine));
    }

    private void step(Step step) {
        var words = RoomWords.of(room, step);
        if (words.say().isEmpty()) {
            large(words.purpose());
        } else if (step.rungs().isEmpty()) {
            large(quoted(words.say().getFirst())).getClassList().add("spoken");
            others(step);
        } else {
            ladder = Optional.of(new Ladder(room, step));
            ladder.ifPresent(this::add);
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
        var quote = quote(text);
        add(holder(quote));
        return quote;
    }

    private static Element quote(String text) {
        var quote = new Element("blockquote");
        quote.setText(text);
        return quote;
    }

    private static Div holder(Element quote) {
        var holder = new Div();
        holder.getElement().appendChild(quote);
        return holder;
    }

    private String quoted(String text) {
        return getTranslation("base.quoted", text);
    }
}
