// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Sitting;

/// Whether the room is recorded, as the recorder and the person's agreement have it at this moment.
final class RoomSound {

    private final Sitting sitting;
    private final Recorder recorder;

    RoomSound(Sitting sitting, Recorder recorder) {
        this.sitting = sitting;
        this.recorder = recorder;
    }

    /// Whether sound is kept now.
    boolean isKept() {
        return switch (sitting.interview().state()) {
            case IN_SESSION -> isKeptUnlessItRests();
            case BREAK -> !sitting.recorderRestsInBreak() && isKeptUnlessItRests();
            case PLANNED, PAUSED, ENDED -> false;
        };
    }

    boolean isKeptUnlessItRests() {
        return sitting.interview().state() != InterviewState.ENDED
                && sitting.interview().recording().isPresent()
                && recorder.isRunning()
                && !sitting.recordIsClosed();
    }
}
