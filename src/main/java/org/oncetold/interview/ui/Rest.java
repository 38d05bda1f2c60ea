// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.interview.PersonWish;

/// Pauses of the recorder and breaks of the conversation. A break keeps recording unless the person
/// leaves or wishes otherwise; one that the person asked for ends only when both are ready.
final class Rest {

    private final OpenInterview interview;
    private final Recorder recorder;
    private final Screen screen;
    private final Pen pen;
    private final Sheets sheets;
    private String meanwhile = "";
    private boolean interviewerReady;

    Rest(OpenInterview interview, Recorder recorder, Screen screen, Pen pen, Sheets sheets) {
        this.interview = interview;
        this.recorder = recorder;
        this.screen = screen;
        this.pen = pen;
        this.sheets = sheets;
    }

    /// Pauses the recorder, or lets it go on.
    void pause() {
        if (state() == InterviewState.IN_SESSION) {
            pen.write(
                    "",
                    at -> {
                        interview.write(at, new Moment.Paused());
                        recorder.pause();
                    });
        } else if (state() == InterviewState.PAUSED && bothAreReady()) {
            pen.write(
                    "",
                    at -> {
                        interview.write(at, new Moment.Resumed());
                        recorder.resume();
                    });
        }
    }

    void begin(String reason, boolean recordingGoesOn) {
        pen.write(
                "",
                at -> {
                    interview.write(at, new Moment.BreakBegan(reason, recordingGoesOn));
                    if (!recordingGoesOn) recorder.pause();
                });
    }

    /// The person asks for it, aloud or by a sign: it goes on when both are ready, as after a touch
    /// of their card. When they wish to stop the kind ending lies beside.
    ///
    /// @param words what it is called in the language of the room
    void asked(PersonWish wish, String words, boolean recordingGoesOn) {
        pen.write(
                "",
                at -> {
                    interview.write(
                            at,
                            new Moment.PersonAsked(wish, true),
                            new Moment.BreakBegan(words, recordingGoesOn));
                    interviewerReady = false;
                    if (!recordingGoesOn) recorder.pause();
                    if (wish == PersonWish.STOP) sheets.lay(Sheet.STOP);
                });
    }

    /// Shows what the person said with their card or was done on another page, which stands on the
    /// line already. What lies beside the wording stays.
    ///
    /// @param rested whether the recorder rested before
    void heard(List<Moment> news, boolean rested, Function<PersonWish, String> words) {
        for (var moment : news) {
            switch (moment) {
                case Moment.PersonAsked(var wish, var _) -> {
                    interviewerReady = false;
                    screen.say("interview.room.personAsked", words.apply(wish));
                }
                case Moment.PersonReady _ -> goOnWhenBothAre();
                case Moment.StopAdvised(var name) -> screen.say("interview.room.stopAdvised", name);
                default -> {}
            }
        }
        if (rested == interview.recorderRests() || state() == InterviewState.ENDED) return;
        if (rested) recorder.resume();
        else recorder.pause();
    }

    /// The person says aloud that they are ready.
    void personReady() {
        if (!state().rests()) return;
        pen.writeOnSheet(
                "",
                at -> {
                    interview.write(at, new Moment.PersonReady(true));
                    goOnWhenBothAre();
                });
    }

    private void goOnWhenBothAre() {
        if (interviewerReady) goOn();
        else screen.say("interview.room.personReady");
    }

    /// Goes on, whichever way the conversation rests.
    void goOn() {
        if (state() == InterviewState.PAUSED) pause();
        else if (state() == InterviewState.BREAK) end();
    }

    /// Whether the interviewer has said that they are ready and the person has not yet.
    boolean waits() {
        return interviewerReady && interview.chronicle().waitsForPerson().isPresent();
    }

    /// What belongs on the record from the break that is on.
    void meanwhile(String words) {
        meanwhile = words.strip();
    }

    /// Goes on, unless the person asked for the rest and is not ready yet.
    void end() {
        if (!bothAreReady()) return;
        var rested = interview.recorderRestsInBreak();
        pen.write(
                "",
                at -> {
                    interview.write(at, new Moment.BreakEnded(meanwhile));
                    meanwhile = "";
                    if (rested) recorder.resume();
                });
    }

    /// Ends the session, and before it the break that is on when something from it belongs on the
    /// record: both or neither.
    void endSession(Optional<Long> at) {
        if (state() == InterviewState.BREAK && !meanwhile.isEmpty())
            interview.write(at, new Moment.BreakEnded(meanwhile), new Moment.Ended());
        else interview.write(at, new Moment.Ended());
        meanwhile = "";
    }

    private boolean bothAreReady() {
        interviewerReady = interview.chronicle().waitsForPerson().isPresent();
        if (!interviewerReady) return true;
        screen.say("interview.room.waitsForPerson");
        screen.refresh();
        return false;
    }

    private InterviewState state() {
        return interview.facts().state();
    }
}
