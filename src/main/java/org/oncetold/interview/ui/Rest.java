// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Sitting;

/// Pauses of the recorder and breaks of the conversation. A break keeps recording unless the person
/// leaves or wishes otherwise; one that the person asked for ends only when both are ready.
final class Rest {

    private final Sitting sitting;
    private final Recorder recorder;
    private final Screen screen;
    private final Pen pen;
    private String meanwhile = "";
    private boolean interviewerReady;

    Rest(Sitting sitting, Recorder recorder, Screen screen, Pen pen) {
        this.sitting = sitting;
        this.recorder = recorder;
        this.screen = screen;
        this.pen = pen;
    }

    /// Pauses the recorder, or lets it go on.
    void pause() {
        if (state() == InterviewState.IN_SESSION) {
            pen.write(
                    "",
                    at -> {
                        sitting.write(at, new Moment.Paused());
                        recorder.pause();
                    });
        } else if (state() == InterviewState.PAUSED && bothAreReady()) {
            pen.write(
                    "",
                    at -> {
                        recorder.resume();
                        sitting.write(at, new Moment.Resumed());
                    });
        }
    }

    void begin(String reason, boolean recordingGoesOn) {
        pen.write(
                "",
                at -> {
                    sitting.write(at, new Moment.BreakBegan(reason, recordingGoesOn));
                    if (!recordingGoesOn) recorder.pause();
                });
    }

    /// The person asks for something, with their card or by a sign. Where they wish to stop or to
    /// rest, the conversation rests at once; the recording goes on, so that nothing has a gap.
    void asked(PersonWish wish, String words) {
        if (state() == InterviewState.PLANNED || state() == InterviewState.ENDED) return;
        interviewerReady = false;
        pen.write(
                "",
                at -> {
                    var inSession = state() == InterviewState.IN_SESSION;
                    sitting.write(at, new Moment.PersonAsked(wish));
                    if (wish.rests() && inSession)
                        sitting.write(at, new Moment.BreakBegan(words, true));
                    screen.say("interview.room.personAsked", words);
                });
    }

    /// The person is ready; goes on when the interviewer has said so, too.
    ///
    /// @param aloud said rather than touched on the card
    void personReady(boolean aloud) {
        if (!rests()) return;
        pen.write(
                "",
                at -> {
                    sitting.write(at, new Moment.PersonReady(aloud));
                    if (interviewerReady) goOn();
                    else screen.say("interview.room.personReady");
                });
    }

    /// Goes on, whichever way the conversation rests.
    void goOn() {
        if (state() == InterviewState.PAUSED) pause();
        else if (state() == InterviewState.BREAK) end();
    }

    /// Whether the interviewer has said that they are ready and the person has not yet.
    boolean waits() {
        return interviewerReady && sitting.chronicle().waitsForPerson().isPresent();
    }

    /// What belongs on the record from the break that is on.
    void meanwhile(String words) {
        meanwhile = words.strip();
    }

    /// Goes on, unless the person asked for the rest and is not ready yet.
    void end() {
        if (!bothAreReady()) return;
        var rested = sitting.recorderRestsInBreak();
        var words = meanwhile;
        meanwhile = "";
        pen.write(
                "",
                at -> {
                    if (rested) recorder.resume();
                    sitting.write(at, new Moment.BreakEnded(words));
                });
    }

    private boolean bothAreReady() {
        interviewerReady = sitting.chronicle().waitsForPerson().isPresent();
        if (!interviewerReady) return true;
        screen.say("interview.room.waitsForPerson");
        screen.refresh();
        return false;
    }

    private boolean rests() {
        return state() == InterviewState.PAUSED || state() == InterviewState.BREAK;
    }

    private InterviewState state() {
        return sitting.interview().state();
    }
}
