// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;
import org.oncetold.recording.Speaker;

/// Whose turn to speak it is. Where one microphone hears everybody nothing but the interviewer's
/// hand can tell, so that there is a key for it; where each has one, there is none.
final class Turns {

    private final OpenInterview interview;
    private final Recorder recorder;
    private final Pen pen;

    Turns(OpenInterview interview, Recorder recorder, Pen pen) {
        this.interview = interview;
        this.recorder = recorder;
        this.pen = pen;
    }

    boolean areMarked() {
        return interview.facts().state() == InterviewState.IN_SESSION && recorder.hearsAllInOne();
    }

    Optional<Speaker> now() {
        return interview.chronicle().turn();
    }

    void mark(Speaker speaker) {
        if (!areMarked() || now().filter(speaker::equals).isPresent()) return;
        pen.writeOnSheet("", at -> interview.write(at, new Moment.TurnMarked(speaker)));
    }
}
