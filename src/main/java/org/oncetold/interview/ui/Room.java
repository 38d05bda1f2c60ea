// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.oncetold.base.Refusal;
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
    private Sheet sheet = Sheet.NONE;
    private boolean stopping;
    private boolean closing;
    private String meanwhile = "";

    Room(Sitting sitting, Recorder recorder, Screen screen) {
        this.sitting = sitting;
        this.recorder = recorder;
        this.screen = screen;
    }

    Sitting sitting() {
        return sitting;
    }

    Sheet sheet() {
        return sheet;
    }

    /// Whether a stop was confirmed and can still be taken back.
    boolean stopping() {
        return stopping;
    }

    /// Whether the last seconds are being made safe.
    boolean closing() {
        return closing;
    }

    InterviewState state() {
        return sitting.interview().state();
    }

    void press(RoomKey key) {
        if (closing) return;
        switch (key) {
            case NEXT -> next();
            case BACK -> back();
            case MARK -> mark();
            case PAUSE -> pause();
            case BREAK -> breakKey();
            case STOP -> stop();
            case UNDO -> takeBack();
            case CLOSE -> close();
            case DETAILS -> toggle(Sheet.DETAILS);
            case RECORD -> toggle(Sheet.RECORD);
            case STEPS -> toggle(Sheet.STEPS);
            case KEYS -> toggle(Sheet.KEYS);
            case TOPIC -> inSession(() -> toggle(Sheet.TOPIC));
            case SKIP -> inSession(() -> toggle(Sheet.SKIP));
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
                if (sitting.next().isEmpty()) toggle(Sheet.STOP);
                else stamped("", sitting::showNext);
            }
            case PAUSED -> pause();
            case BREAK -> endBreak();
            case ENDED -> screen.leave();
        }
    }

    private void begin() {
        guarded("", () -> begin(Optional.of(recorder.begin())));
    }

    /// The person wishes to talk and not to be recorded.
    void beginWithoutSound() {
        if (state() == InterviewState.PLANNED) guarded("", () -> begin(Optional.empty()));
    }

    private void begin(Optional<RecordingId> recording) {
        sitting.begin(recording);
        sitting.showNext(recording.map(_ -> 0L));
    }

    /// Puts the first step of the part on the screen, without a recording.
    void showFirst() {
        stamped("", sitting::showNext);
    }

    private void back() {
        inSession(() -> stamped("", sitting::back));
    }

    private void mark() {
        inSession(() ->
                stamped("interview.room.marked", at -> sitting.write(at, new Moment.Marked(""))));
    }

    private void distress(String level) {
        var known = sitting.guide().protocol().field(DISTRESS);
        if (known.filter(field -> field.possible().contains(level)).isEmpty()) return;
        inSession(() -> stamped("interview.room.noted", at -> sitting.answer(DISTRESS, level, at)));
    }

    private void pause() {
        if (state() == InterviewState.IN_SESSION) {
            stamped(
                    "",
                    at -> {
                        sitting.write(at, new Moment.Paused());
                        recorder.pause();
                    });
        } else if (state() == InterviewState.PAUSED) {
            stamped(
                    "",
                    at -> {
                        recorder.resume();
                        sitting.write(at, new Moment.Resumed());
                    });
        }
    }

    private void breakKey() {
        if (state() == InterviewState.BREAK) endBreak();
        else inSession(() -> toggle(Sheet.BREAK));
    }

    void beginBreak(String reason, boolean recordingGoesOn) {
        stamped(
                "",
                at -> {
                    sitting.write(at, new Moment.BreakBegan(reason, recordingGoesOn));
                    if (!recordingGoesOn) recorder.pause();
                });
    }

    /// What belongs on the record from the break that is on.
    void meanwhile(String words) {
        meanwhile = words.strip();
    }

    private void endBreak() {
        var rested = sitting.recorderRestsInBreak();
        var words = meanwhile;
        meanwhile = "";
        stamped(
                "",
                at -> {
                    if (rested) recorder.resume();
                    sitting.write(at, new Moment.BreakEnded(words));
                });
    }

    void skip(Step step, String reason) {
        stamped(
                "",
                at -> {
                    sitting.skip(step, reason, at);
                    if (sitting.current().filter(step::equals).isPresent()) sitting.showNext(at);
                });
    }

    void take(Step step) {
        stamped("", at -> sitting.take(step, at));
    }

    void addTopic(String words) {
        if (!words.isBlank())
            stamped("", at -> sitting.write(at, new Moment.TopicAdded(words.strip())));
    }

    void finishTopic(String words) {
        stamped("", at -> sitting.write(at, new Moment.TopicDone(words)));
    }

    /// Keeps an answer without touching the sheet it was written on.
    void answer(FieldRef field, RecordField kind, String value) {
        if (!kind.accepts(value)) return;
        var open = sheet;
        stamped(
                "interview.room.saved",
                at -> {
                    sitting.answer(field, value, at);
                    sheet = open;
                });
    }

    private void stop() {
        if (state() == InterviewState.PLANNED || state() == InterviewState.ENDED) return;
        if (stopping) return;
        if (sheet != Sheet.STOP) {
            toggle(Sheet.STOP);
            return;
        }
        stopping = true;
        screen.later();
        screen.refresh();
    }

    private void takeBack() {
        if (!stopping) return;
        stopping = false;
        sheet = Sheet.NONE;
        screen.callOff();
        screen.refresh();
    }

    /// Nobody took the stop back.
    void later() {
        if (!stopping) return;
        stopping = false;
        closing = true;
        sheet = Sheet.NONE;
        screen.refresh();
        var _ = recorder.position().thenAccept(at -> guarded("", () -> end(at)));
    }

    private void end(Optional<Long> at) {
        sitting.write(at, new Moment.Ended());
        var _ = recorder.finish().thenAccept(_ -> screen.leave());
    }

    private void close() {
        if (stopping) takeBack();
        else if (sheet != Sheet.NONE) toggle(sheet);
    }

    private void toggle(Sheet wanted) {
        sheet = sheet == wanted ? Sheet.NONE : wanted;
        screen.refresh();
    }

    private void inSession(Runnable deed) {
        if (state() == InterviewState.IN_SESSION) deed.run();
    }

    private void stamped(String said, Consumer<Optional<Long>> deed) {
        if (state() == InterviewState.PLANNED || state() == InterviewState.ENDED) {
            guarded(said, () -> deed.accept(Optional.empty()));
            return;
        }
        var _ = recorder.position().thenAccept(at -> guarded(said, () -> deed.accept(at)));
    }

    private void guarded(String said, Runnable deed) {
        sheet = Sheet.NONE;
        try {
            deed.run();
            if (!said.isEmpty()) screen.say(said);
        } catch (Refusal refusal) {
            screen.say(refusal.key(), refusal.arguments());
        }
        screen.refresh();
    }
}
