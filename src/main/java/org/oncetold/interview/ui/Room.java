// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.Sitting;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;
import org.oncetold.recording.RecordingId;

/// What the room does when a key is pressed. Knows the sitting, the recorder and the screen, but no
/// component: everything here is tried in tests without a browser.
final class Room {

    private static final FieldRef DISTRESS = new FieldRef(Protocol.ANYTIME, "distress");

    private final Sitting sitting;
    private final Recorder recorder;
    private final Screen screen;
    private final Sheets sheets;
    private final Pen pen;
    private final Rest rest;
    private final Ending ending;

    Room(Sitting sitting, Recorder recorder, Screen screen) {
        this.sitting = sitting;
        this.recorder = recorder;
        this.screen = screen;
        sheets = new Sheets(screen);
        pen = new Pen(sitting, recorder, screen, sheets);
        rest = new Rest(sitting, recorder, pen);
        ending = new Ending(sitting, recorder, screen, sheets, pen);
    }

    Sitting sitting() {
        return sitting;
    }

    Sheet sheet() {
        return sheets.open();
    }

    /// Whether a stop was confirmed and can still be taken back.
    boolean stopping() {
        return ending.stopping();
    }

    /// Whether the last seconds are being made safe.
    boolean closing() {
        return ending.closing();
    }

    InterviewState state() {
        return sitting.interview().state();
    }

    void press(RoomKey key) {
        if (closing()) return;
        switch (key) {
            case NEXT -> next();
            case BACK -> back();
            case MARK -> mark();
            case PAUSE -> rest.pause();
            case BREAK -> breakKey();
            case STOP -> ending.ask();
            case UNDO -> ending.takeBack();
            case CLOSE -> close();
            case DETAILS -> sheets.toggle(Sheet.DETAILS);
            case RECORD -> sheets.toggle(Sheet.RECORD);
            case STEPS -> sheets.toggle(Sheet.STEPS);
            case KEYS -> sheets.toggle(Sheet.KEYS);
            case TOPIC -> inSession(() -> sheets.toggle(Sheet.TOPIC));
            case SKIP -> inSession(() -> sheets.toggle(Sheet.SKIP));
            case DISTRESS_1 -> distress("level-1");
            case DISTRESS_2 -> distress("level-2");
            case DISTRESS_3 -> distress("level-3");
            case SETTLED -> distress("settled");
        }
    }

    private void next() {
        switch (state()) {
            case PLANNED -> begin();
            case IN_SESSION -> {
                if (sitting.next().isEmpty()) sheets.toggle(Sheet.STOP);
                else pen.write("", sitting::showNext);
            }
            case PAUSED -> rest.pause();
            case BREAK -> rest.end();
            case ENDED -> screen.leave();
        }
    }

    private void begin() {
        pen.now("", () -> begin(Optional.of(recorder.begin())));
    }

    /// The person wishes to talk and not to be recorded.
    void beginWithoutSound() {
        if (state() == InterviewState.PLANNED) pen.now("", () -> begin(Optional.empty()));
    }

    private void begin(Optional<RecordingId> recording) {
        sitting.begin(recording);
        sitting.showNext(recording.map(_ -> 0L));
    }

    /// Puts the first step of the part on the screen, without a recording.
    void showFirst() {
        pen.write("", sitting::showNext);
    }

    private void back() {
        inSession(() -> pen.write("", sitting::back));
    }

    private void mark() {
        inSession(() ->
                pen.write("interview.room.marked", at -> sitting.write(at, new Moment.Marked(""))));
    }

    private void distress(String level) {
        var known = sitting.guide().protocol().field(DISTRESS);
        if (known.filter(field -> field.possible().contains(level)).isEmpty()) return;
        inSession(
                () -> pen.write("interview.room.noted", at -> sitting.answer(DISTRESS, level, at)));
    }

    private void breakKey() {
        if (state() == InterviewState.BREAK) rest.end();
        else inSession(() -> sheets.toggle(Sheet.BREAK));
    }

    void beginBreak(String reason, boolean recordingGoesOn) {
        rest.begin(reason, recordingGoesOn);
    }

    /// What belongs on the record from the break that is on.
    void meanwhile(String words) {
        rest.meanwhile(words);
    }

    void skip(Step step, String reason) {
        pen.write(
                "",
                at -> {
                    sitting.skip(step, reason, at);
                    if (sitting.current().filter(step::equals).isPresent()) sitting.showNext(at);
                });
    }

    void take(Step step) {
        pen.write("", at -> sitting.take(step, at));
    }

    void addTopic(String words) {
        if (!words.isBlank())
            pen.write("", at -> sitting.write(at, new Moment.TopicAdded(words.strip())));
    }

    void finishTopic(String words) {
        pen.write("", at -> sitting.write(at, new Moment.TopicDone(words)));
    }

    /// Keeps an answer without touching the sheet it was written on.
    void answer(FieldRef field, RecordField kind, String value) {
        if (kind.accepts(value))
            pen.writeOnSheet("interview.room.saved", at -> sitting.answer(field, value, at));
    }

    /// Nobody took the stop back.
    void later() {
        ending.later();
    }

    private void close() {
        if (stopping()) ending.takeBack();
        else if (sheet() != Sheet.NONE) sheets.toggle(sheet());
    }

    private void inSession(Runnable deed) {
        if (state() == InterviewState.IN_SESSION) deed.run();
    }
}
