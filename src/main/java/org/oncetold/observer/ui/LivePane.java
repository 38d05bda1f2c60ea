// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.base.SteadyClock;
import org.oncetold.base.ui.Message;
import org.oncetold.interview.Glance;
import org.oncetold.observer.Board;
import org.oncetold.observer.Sign;
import org.oncetold.observer.Watching;
import org.oncetold.recording.RecordingId;
import org.oncetold.statement.Label;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.oncetold.transcription.LiveWords.Listening;

/// What is said, in the machine's words and as sound, and the marks beside it. Opens when the
/// person knows of this one who watches and agrees, and closes at once when they no longer do. What
/// could not be opened, or ended by a hitch, is tried again.
class LivePane extends Section {

    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(1);

    private final transient Watching watching;
    private final transient ObserverTools tools;
    private final transient Clock clock;
    private final LiveList words;
    private final ListenHere sound;
    private final MarksRow marks;
    private final Message message = new Message();
    private final Message unkept = new Message();
    private final Span pace = new Span();
    private transient @Nullable UI page;
    private transient @Nullable Listening listening;
    private transient Optional<RecordingId> followed = Optional.empty();
    private transient int turn;
    private transient Instant next = Instant.MIN;

    LivePane(
            Watching watching,
            Label label,
            ObserverTools tools,
            Colleagues names,
            Consumer<Sign> marked) {
        this.watching = watching;
        this.tools = tools;
        clock = new SteadyClock(tools.clock());
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
        follow(recording);
        words.recording(recording);
        marks.setVisible(glance.interview().beganAt().isPresent());
        var agreed = recording.filter(_ -> watching.isAgreed());
        agreed.ifPresentOrElse(this::open, this::close);
        sound.offer(agreed);
        if (agreed.isPresent() && glance.masked())
            unkept.say(getTranslation("observer.live.unkept"));
        else unkept.clear();
    }

    /// Where the sound went on in another recording, its words begin at once.
    private void follow(Optional<RecordingId> recording) {
        if (recording.equals(followed)) return;
        followed = recording;
        endWords();
        next = Instant.MIN;
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
        if (listening != null || ui == null || clock.instant().isBefore(next)) return;
        if (watching.areWordsWished()) listen(recording, ui);
        else pace.setText(getTranslation("observer.live.ended." + Reason.NOT_WISHED));
    }

    /// Who listens again is told the last utterances once more, so the list begins afresh.
    private void listen(RecordingId recording, UI ui) {
        var mine = ++turn;
        words.clear();
        try {
            var grant = watching.grant(Deed.FOLLOW_WORDS, recording);
            listening =
                    tools.words()
                            .listen(grant, recording, event -> ui.access(() -> take(mine, event)));
            pace.setText(getTranslation("observer.live.machine"));
            message.clear();
        } catch (Refusal refusal) {
            next = clock.instant().plus(UNTIL_NEXT_TRY);
            message.say(refusal);
        }
    }

    /// What was still on its way when a listening was closed is dropped.
    private void take(int of, LiveEvent event) {
        if (of != turn) return;
        words.take(event, pace::setText);
        if (!(event instanceof LiveEvent.Ended(var reason))) return;
        if (reason == Reason.NOT_WISHED) listening = null;
        if (reason != Reason.NO_RIGHT) return;
        listening = null;
        next = clock.instant().plus(UNTIL_NEXT_TRY);
    }

    void close() {
        endWords();
        sound.stop();
    }

    private void endWords() {
        turn++;
        if (listening != null) listening.close();
        listening = null;
        pace.setText(getTranslation("observer.live.machine"));
        words.clear();
    }
}
