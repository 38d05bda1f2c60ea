// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.interview.Glance;
import org.oncetold.observer.Board;
import org.oncetold.observer.Sign;
import org.oncetold.observer.Watching;
import org.oncetold.recording.RecordingId;
import org.oncetold.statement.Label;
import org.oncetold.transcription.LiveWords.Listening;

/// What is said, in the machine's words and as sound, and the marks beside it. Opens when the
/// person knows of this one who watches and agrees, and closes at once when they no longer do.
class LivePane extends Section {

    private final transient Watching watching;
    private final transient ObserverTools tools;
    private final LiveList words;
    private final ListenHere sound;
    private final MarksRow marks;
    private final Message message = new Message();
    private final Message unkept = new Message();
    private final Span pace = new Span();
    private transient @Nullable UI page;
    private transient @Nullable Listening listening;
    private transient boolean refused;

    LivePane(
            Watching watching,
            Label label,
            ObserverTools tools,
            Colleagues names,
            Consumer<Sign> marked) {
        this.watching = watching;
        this.tools = tools;
        words = new LiveList(watching.interview(), label, tools, names);
        sound = new ListenHere(watching, tools);
        marks = new MarksRow(watching, marked);
        addClassName("observer-live");
        var dots = new Span();
        dots.addClassName("dots");
        var chip = new Div(dots, pace);
        chip.addClassNames("chip", "machine");
        pace.setText(getTranslation("observer.live.machine"));
        var head = new Div(new H2(getTranslation("observer.live.title")), chip, sound);
        head.addClassName("observer-live-head");
        add(head, message, unkept, words, new NewestWords(), marks);
    }

    /// Words of the person that came here, for the rules on wordings.
    Set<String> spoken() {
        return words.spoken();
    }

    void enter(UI ui) {
        page = ui;
    }

    void show(Glance glance) {
        var recording = glance.interview().recording();
        words.recording(recording);
        marks.setVisible(glance.interview().beganAt().isPresent());
        var agreed = recording.filter(_ -> watching.isAgreed());
        agreed.ifPresentOrElse(this::open, this::close);
        sound.offer(agreed);
        if (agreed.isPresent() && glance.masked())
            unkept.say(getTranslation("observer.live.unkept"));
        else unkept.clear();
    }

    void show(Board board) {
        words.show(board.marks());
        marks.show(board.marks(), words);
    }

    void askWhat() {
        marks.askWhat();
    }

    private void open(RecordingId recording) {
        var ui = page;
        if (listening != null || refused || ui == null) return;
        try {
            var grant = watching.grant(Deed.FOLLOW_WORDS, recording);
            listening =
                    tools.words()
                            .listen(
                                    grant,
                                    recording,
                                    event -> ui.access(() -> words.take(event, pace::setText)));
        } catch (Refusal refusal) {
            refused = true;
            message.say(refusal);
        }
    }

    void close() {
        if (listening != null) listening.close();
        listening = null;
        words.clear();
        sound.stop();
    }
}
