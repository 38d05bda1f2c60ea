// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.recording.Recording;
import org.oncetold.review.Reviews;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.transcription.TranscriptionProgress;
import org.oncetold.transcription.TranscriptionState;
import org.oncetold.transcription.Transcripts;

/// The recordings of one statement, one at a time: its words, or how far they are.
class WordsPanel extends Div {

    private final transient OpenStatement open;
    private final transient WordsDesk desk;
    private final transient Reviews reviews;
    private final transient Transcripts transcripts;
    private final transient Reader reader;
    private final transient List<Recording> recordings;
    private final Div sessions = new Div();
    private final transient Map<Recording, Button> buttons = new LinkedHashMap<>();
    private final Div shown = new Div();
    private transient @Nullable Registration progress;

    WordsPanel(OpenStatement open, WordsDesk desk, Reviews reviews, Transcripts transcripts) {
        this.open = open;
        this.desk = desk;
        this.reviews = reviews;
        this.transcripts = transcripts;
        reader = desk.reader(getLocale());
        recordings = desk.recordings(open.id());
        addClassName("words-page");
        sessions.addClassName("words-sessions");
        shown.addClassName("words-page");
        recordings.forEach(one -> buttons.put(one, button(one)));
        buttons.values().forEach(sessions::add);
        if (recordings.size() > 1) add(sessions);
        add(shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (recordings.isEmpty()) shown.add(new Waiting("none"));
        else choose(recordings.getLast());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopFollowing();
        shown.removeAll();
    }

    private void choose(Recording recording) {
        stopFollowing();
        buttons.forEach((one, button) ->
                button.getElement()
                        .setAttribute("aria-pressed", String.valueOf(one.equals(recording))));
        shown.removeAll();
        if (recording.isOpen()) shown.add(new Waiting("open"));
        else follow(recording, transcripts.progress(recording.id()));
    }

    private Button button(Recording recording) {
        return new Button(title(recording), _ -> choose(recording));
    }

    private String title(Recording recording) {
        return getTranslation("review.page.session", recordings.indexOf(recording) + 1);
    }

    private void follow(Recording recording, TranscriptionProgress now) {
        if (now.state() == TranscriptionState.DONE) {
            showWords(recording);
            return;
        }
        var waiting = new Waiting(now, open.facts().language());
        shown.add(waiting);
        var ui = UI.getCurrent();
        progress =
                transcripts.onProgress(
                        recording.id(), next -> ui.access(() -> moved(recording, waiting, next)));
    }

    /// What comes after the reader went on to another recording is not for this page.
    private void moved(Recording recording, Waiting waiting, TranscriptionProgress next) {
        if (!waiting.isAttached()) return;
        if (next.state() != TranscriptionState.DONE) {
            waiting.show(next, open.facts().language());
            return;
        }
        stopFollowing();
        shown.removeAll();
        showWords(recording);
    }

    private void stopFollowing() {
        if (progress != null) progress.remove();
        progress = null;
    }

    private void showWords(Recording recording) {
        var object = ObjectRef.of("transcript", recording.id().value());
        var grant = open.grant(Deed.READ_WORDS, object);
        var reviewed = reviews.of(recording.id(), grant);
        var review = new Review(open, recording.id(), reviews, desk, reader);
        var words = review.words();
        var player = desk.player(recording, open);
        if (reviewed.transcript().model().forTryingOutOnly()) shown.add(trying());
        shown.add(heading(recording), words, player);
        words.connect(player.getElement());
        player.showPicture(grant);
        words.ownKeys(desk.ownKeys());
        words.show(desk.session(reviewed, open, grant, reader), reader.labels(), rights());
    }

    private SessionWords.Rights rights() {
        var role = open.role();
        return new SessionWords.Rights(
                Deed.CONFIRM_HEARD.permitted(role),
                Deed.CORRECT.permitted(role),
                Deed.COMMENT.permitted(role));
    }

    private Paragraph trying() {
        var line = new Paragraph(getTranslation("review.page.trying"));
        line.addClassName("words-trying");
        return line;
    }

    private Paragraph heading(Recording recording) {
        var name = new Span(title(recording));
        name.addClassName("b");
        var when =
                new Span(
                        getTranslation(
                                "review.page.sessionWhen",
                                reader.date(recording.beganAt()),
                                Math.max(1, recording.duration().toMinutes())));
        when.addClassName("t2");
        var line = new Paragraph(name, when);
        line.addClassName("words-session");
        return line;
    }
}
