// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.oncetold.access.LayerChanged;
import org.oncetold.interview.Form;
import org.oncetold.interview.Happened;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;

/// What is done in the room, part by part. Knows the interview, the recorder and the screen, but no
/// component: everything here is tried in tests without a browser.
final class Room {

    private final OpenInterview interview;
    private final Screen screen;
    private final RoomSound sound;
    private final Distress distress;
    private final Sheets sheets;
    private final Pen pen;
    private final Beginning beginning;
    private final Notebook notebook;
    private final Rest rest;
    private final WayOut wayOut;
    private final Reasons reasons;
    private final Turns turns;
    private final Masking masking;
    private final Keyboard keyboard;
    private int turned;

    Room(OpenInterview interview, Recorder recorder, Screen screen) {
        this.interview = interview;
        this.screen = screen;
        sheets = new Sheets(screen);
        pen = new Pen(interview, recorder, screen, sheets);
        var changes = new Changes(interview, screen);
        beginning = new Beginning(interview, recorder, sheets, pen);
        notebook = new Notebook(interview, pen, changes);
        rest = new Rest(interview, recorder, screen, pen, sheets);
        wayOut = new WayOut(interview, recorder, screen, sheets, pen, rest);
        reasons = new Reasons(interview, sheets, pen);
        turns = new Turns(interview, recorder, pen);
        masking = new Masking(interview, recorder, sheets, pen);
        sound = new RoomSound(interview, recorder);
        distress = new Distress(interview, pen, changes);
        keyboard = new Keyboard(this, screen, sheets, pen);
        recorder.onChange(screen::refresh);
        recorder.onGoingOn(this::goesOn);
    }

    OpenInterview interview() {
        return interview;
    }

    Sheet sheet() {
        return sheets.open();
    }

    /// The form that lies beside the wording when [#sheet()] is [Sheet#FORM].
    Form form() {
        return sheets.form();
    }

    InterviewState state() {
        return interview.facts().state();
    }

    Beginning beginning() {
        return beginning;
    }

    Notebook notebook() {
        return notebook;
    }

    Rest rest() {
        return rest;
    }

    WayOut wayOut() {
        return wayOut;
    }

    Turns turns() {
        return turns;
    }

    Masking masking() {
        return masking;
    }

    Reasons reasons() {
        return reasons;
    }

    RoomSound sound() {
        return sound;
    }

    Distress distress() {
        return distress;
    }

    void press(RoomKey key) {
        keyboard.press(key);
    }

    /// A key that was pressed before the screen could show that the room had turned by itself does
    /// nothing where it would mean something else by now, such as that one is ready to go on.
    ///
    /// @param seen what [#turned()] was on the screen
    void press(RoomKey key, int seen) {
        if (seen == turned || !key.followsTheState()) press(key);
    }

    /// How often somebody else has turned the room: to a rest, to another step, to its end.
    int turned() {
        return turned;
    }

    /// Whether somebody talks with the person: in the session, or in a step before it that has
    /// wordings.
    boolean inTalk() {
        return keyboard.inTalk();
    }

    /// Lays a form beside the wording, or takes it away.
    void open(Form form) {
        sheets.toggleForm(form);
    }

    /// Puts the first step of the part on the screen, without a recording.
    void showFirst() {
        pen.write("", interview::showNext);
    }

    /// From the last page to what is written afterwards.
    void evaluate() {
        if (interview.current().isEmpty()) showFirst();
        wayOut.evaluate();
    }

    void skip(Step step, String reason) {
        pen.write(
                "",
                at -> {
                    interview.skip(step, reason, at);
                    if (interview.current().filter(step::equals).isPresent())
                        interview.showNext(at);
                });
    }

    void take(Step step) {
        wayOut.takeBack();
        reasons.take(step);
    }

    /// What the person said with their card, or was done on another page, stands on the line, and
    /// now here.
    void heard(Written written, Function<PersonWish, String> words) {
        var rested = interview.recorderRests();
        var stood = stands();
        var news = interview.take(written).stream().map(Happened::moment).toList();
        if (news.isEmpty()) return;
        rest.heard(news, rested, words);
        news.forEach(this::soundElsewhere);
        wayOut.hear(news);
        show(stood);
    }

    /// The person closed or opened a layer of their agreement.
    void heard(LayerChanged change) {
        var stood = stands();
        wayOut.hear(change);
        show(stood);
    }

    private void show(List<Object> from) {
        if (!from.equals(stands())) turned++;
        screen.refresh();
    }

    private List<Object> stands() {
        return List.of(state(), sheet(), interview.current());
    }

    private void soundElsewhere(Moment moment) {
        if (moment instanceof Moment.Began(var made))
            sound.beganElsewhere(made.map(RecordingId::new));
        if (moment instanceof Moment.SoundGoesOn(var made)) {
            masking.soundGoesOn();
            sound.beganElsewhere(Optional.of(new RecordingId(made)));
        }
    }

    /// @return whether it stands on the line that the sound goes on in this recording
    private boolean goesOn(RecordingId recording) {
        var moment = new Moment.SoundGoesOn(recording.value());
        pen.now("", () -> interview.write(Optional.of(0L), moment));
        masking.soundGoesOn();
        return interview.facts().recording().filter(recording::equals).isPresent();
    }
}
