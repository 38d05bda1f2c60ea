// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.Sitting;

/// Pauses of the recorder and breaks of the conversation. A break keeps recording unless the person
/// leaves or wishes otherwise.
final class Rest {

    private final Sitting sitting;
    private final Recorder recorder;
    private final Pen pen;
    private String meanwhile = "";

    Rest(Sitting sitting, Recorder recorder, Pen pen) {
        this.sitting = sitting;
        this.recorder = recorder;
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
        } else if (state() == InterviewState.PAUSED) {
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

    /// What belongs on the record from the break that is on.
    void meanwhile(String words) {
        meanwhile = words.strip();
    }

    void end() {
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

    private InterviewState state() {
        return sitting.interview().state();
    }
}
