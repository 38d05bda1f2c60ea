// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Word;

/// One passage of live words: when, who, what, and the marks beside it; or a line about what did
/// not come.
class LiveLine extends ListItem {

    private static final double UNSURE = 0.6;

    private final Duration start;
    private final boolean said;
    private final Div notes = new Div();
    private final Span between = new Span();

    /// A line between passages.
    LiveLine(Duration at, String text) {
        start = at;
        said = false;
        addClassName("live-between");
        between.setText(text);
        add(between);
    }

    /// What is not complete yet.
    LiveLine(String place, String who, Speaker speaker, String text) {
        this(place, who, speaker, Duration.ZERO, List.of());
        ((Paragraph) getComponentAt(2)).setText(text);
    }

    LiveLine(String place, String who, Speaker speaker, Duration start, List<Word> words) {
        this.start = start;
        said = true;
        addClassName("live-line");
        if (speaker == Speaker.PERSON) addClassName("person");
        var when = new Span(place);
        when.addClassNames("num", "t3");
        var name = new Span(who);
        name.addClassName("live-who");
        var text = new Paragraph();
        text.addClassNames("live-text", "mw");
        words.forEach(word -> text.add(word(word), new Span(" ")));
        notes.addClassNames("live-notes", "s", "t2");
        add(when, name, text, notes);
    }

    /// What a line between passages says now.
    void say(String text) {
        between.setText(text);
    }

    Duration start() {
        return start;
    }

    boolean isSaid() {
        return said;
    }

    void clearNotes() {
        notes.removeAll();
    }

    void note(Component note) {
        notes.add(note);
    }

    private static Span word(Word word) {
        var span = new Span(word.text());
        if (word.confidence() < UNSURE) span.addClassName("lo");
        return span;
    }
}
