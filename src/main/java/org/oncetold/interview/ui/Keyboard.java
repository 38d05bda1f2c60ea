// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.recording.Speaker;

/// What each key of the room does, and in which state it does it. A key that does not fit the state
/// does nothing.
final class Keyboard {

    private final Room room;
    private final OpenInterview interview;
    private final Screen screen;
    private final Sheets sheets;
    private final Pen pen;

    Keyboard(Room room, Screen screen, Sheets sheets, Pen pen) {
        this.room = room;
        this.screen = screen;
        this.sheets = sheets;
        this.pen = pen;
        interview = room.interview();
    }

    void press(RoomKey key) {
        if (room.wayOut().closing()) return;
        if (key != RoomKey.STOP) room.wayOut().takeBack();
        switch (key) {
            case NEXT -> next();
            case BACK -> inSession(() -> pen.write("", interview::back));
            case MARK -> mark();
            case TURN_INTERVIEWER -> room.turns().mark(Speaker.INTERVIEWER);
            case TURN_PERSON -> room.turns().mark(Speaker.PERSON);
            case TURN_OTHER -> room.turns().mark(Speaker.OTHER);
            case PAUSE -> room.rest().pause();
            case BREAK -> breakKey();
            case STOP -> room.wayOut().ask();
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
            case DISTRESS_1 -> whileSeen(() -> room.distress().seen("level-1"));
            case DISTRESS_2 -> whileSeen(() -> room.distress().seen("level-2"));
            case DISTRESS_3 -> whileSeen(() -> room.distress().seen("level-3"));
            case SETTLED -> whileSeen(() -> room.distress().seen("settled"));
        }
    }

    private void next() {
        switch (room.state()) {
            case PLANNED -> room.beginning().begin();
            case IN_SESSION -> onward();
            case PAUSED -> room.rest().pause();
            case BREAK -> room.rest().end();
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
            interview.next().ifPresentOrElse(room.reasons()::take, () -> sheets.toggle(Sheet.STOP));
        }
    }

    /// What is written afterwards comes step by step; from the last page the way leads out.
    private void afterwards() {
        if (room.wayOut().onLastPage() || interview.next().isEmpty()) screen.leave();
        else pen.write("", interview::showNext);
    }

    private void mark() {
        inTalk(() ->
                pen.writeOnSheet(
                        "interview.room.marked", at -> interview.write(at, new Moment.Marked(""))));
    }

    private void breakKey() {
        if (room.state() == InterviewState.BREAK) room.rest().end();
        else inSession(() -> sheets.toggle(Sheet.BREAK));
    }

    private void close() {
        if (sheets.open() != Sheet.NONE) sheets.toggle(sheets.open());
    }

    /// In the session, or in a step before it that has wordings.
    boolean inTalk() {
        return room.state() == InterviewState.IN_SESSION
                || room.state() == InterviewState.PLANNED
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
        if (room.state() == InterviewState.IN_SESSION) deed.run();
    }

    /// In a talk, and while it rests.
    private void whileSeen(Runnable deed) {
        if (inTalk() || room.state().rests()) deed.run();
    }

    private void inRoom(Runnable deed) {
        if (room.state() != InterviewState.PLANNED && room.state() != InterviewState.ENDED)
            deed.run();
    }
}
