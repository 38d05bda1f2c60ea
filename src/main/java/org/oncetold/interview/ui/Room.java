// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.function.Function;
import org.oncetold.interview.Form;
import org.oncetold.interview.Happened;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;

/// What the room does when a key is pressed. Knows the interview, the recorder and the screen, but
/// no component: everything here is tried in tests without a browser.
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
        recorder.onChange(screen::refresh);
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
        if (wayOut.closing()) return;
        if (key != RoomKey.STOP) wayOut.takeBack();
        switch (key) {
            case NEXT -> next();
            case BACK -> inSession(() -> pen.write("", interview::back));
            case MARK -> mark();
            case TURN_INTERVIEWER -> turns.mark(Speaker.INTERVIEWER);
            case TURN_PERSON -> turns.mark(Speaker.PERSON);
            case TURN_OTHER -> turns.mark(Speaker.OTHER);
            case PAUSE -> rest.pause();
            case BREAK -> breakKey();
            case STOP -> wayOut.ask();
            case UNDO -> {}
            case CLOSE -> close();
            case DETAILS -> sheets.toggle(Sheet.DETAILS);
            case RECORD -> sheets.toggle(Sheet.RECORD);
            case STEPS -> sheets.toggle(Sheet.STEPS);
            case KEYS -> sheets.toggle(Sheet.KEYS);
            case CARD -> sheets.toggle(Sheet.CARD);
            case BOARD -> inRoom(() -> sheets.toggle(Sheet.BOARD));
            case NOTE -> inRoom(() -> sheets.toggle(Sheet.NOTE));
            case PEOPLE -> sheets.toggle(Sheet.PEOPLE);
            case TOPICS -> inRoom(() -> sheets.toggle(Sheet.TOPICS));
            case TOPIC -> inSession(() -> sheets.toggle(Sheet.TOPIC));
            case SKIP -> inSession(() -> sheets.toggle(Sheet.SKIP));
            case DISTRESS_1 -> whileSeen(() -> distress.seen("level-1"));
            case DISTRESS_2 -> whileSeen(() -> distress.seen("level-2"));
            case DISTRESS_3 -> whileSeen(() -> distress.seen("level-3"));
            case SETTLED -> whileSeen(() -> distress.seen("settled"));
        }
    }

    /// Lays a form beside the wording, or takes it away.
    void open(Form form) {
        sheets.toggleForm(form);
    }

    private void next() {
        switch (state()) {
            case PLANNED -> beginning.begin();
            case IN_SESSION -> onward();
            case PAUSED -> rest.pause();
            case BREAK -> rest.end();
            case ENDED -> afterwards();
        }
    }

    private void onward() {
        var current = interview.current();
        if (interview.heldBy().isPresent() && interview.heldBy().equals(current)) {
            sheets.lay(Sheet.RECORD);
            screen.say("interview.refusal.safetyFirst");
            screen.refresh();
        } else {
            interview.next().ifPresentOrElse(reasons::take, () -> sheets.toggle(Sheet.STOP));
        }
    }

    /// What is written afterwards comes step by step; from the last page the way leads out.
    private void afterwards() {
        if (wayOut.onLastPage() || interview.next().isEmpty()) screen.leave();
        else pen.write("", interview::showNext);
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

    private void mark() {
        inTalk(() ->
                pen.writeOnSheet(
                        "interview.room.marked", at -> interview.write(at, new Moment.Marked(""))));
    }

    private void breakKey() {
        if (state() == InterviewState.BREAK) rest.end();
        else inSession(() -> sheets.toggle(Sheet.BREAK));
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
        var news = interview.take(written).stream().map(Happened::moment).toList();
        if (news.isEmpty()) return;
        rest.heard(news, rested, words);
        news.forEach(this::beganElsewhere);
        wayOut.hear(news);
        screen.refresh();
    }

    private void beganElsewhere(Moment moment) {
        if (moment instanceof Moment.Began(var made))
            sound.beganElsewhere(made.map(RecordingId::new));
    }

    private void close() {
        if (sheet() != Sheet.NONE) sheets.toggle(sheet());
    }

    /// Whether somebody talks with the person: in the session, or in a step before it that has
    /// wordings.
    boolean inTalk() {
        return state() == InterviewState.IN_SESSION
                || state() == InterviewState.PLANNED
                        && interview
                                .current()
                                .map(step -> interview.guide().words().step(step.id()).say())
                                .filter(say -> !say.isEmpty())
                                .isPresent();
    }

    private void inTalk(Runnable deed) {
        if (inTalk()) deed.run();
    }

    private void inSession(Runnable deed) {
        if (state() == InterviewState.IN_SESSION) deed.run();
    }

    /// In a talk, and while it rests.
    private void whileSeen(Runnable deed) {
        if (inTalk() || state().rests()) deed.run();
    }

    private void inRoom(Runnable deed) {
        if (state() != InterviewState.PLANNED && state() != InterviewState.ENDED) deed.run();
    }
}
