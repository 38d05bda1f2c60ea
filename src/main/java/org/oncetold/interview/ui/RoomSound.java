// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.OpenInterview;
import org.oncetold.recording.RecordingId;

/// Whether the room is recorded, as the recorder and the person's agreement have it at this moment.
final class RoomSound {

    private final OpenInterview interview;
    private final Recorder recorder;

    RoomSound(OpenInterview interview, Recorder recorder) {
        this.interview = interview;
        this.recorder = recorder;
    }

    void beganElsewhere(Optional<RecordingId> recording) {
        recorder.beganElsewhere(recording);
    }

    /// Whether sound is kept now; empty where only another page can say.
    Optional<Boolean> known() {
        var facts = interview.facts();
        if (facts.state() == InterviewState.PLANNED || facts.recording().isEmpty())
            return Optional.of(false);
        return recorder.isHere()
                ? Optional.of(isKept() && interview.chronicle().mask().isEmpty())
                : Optional.empty();
    }

    /// Tells, on any thread, whether sound of what is recorded now still comes in.
    BooleanSupplier coming() {
        return recorder.coming();
    }

    private boolean isKept() {
        return switch (interview.facts().state()) {
            case IN_SESSION -> isKeptUnlessItRests();
            case BREAK -> !interview.recorderRestsInBreak() && isKeptUnlessItRests();
            case PLANNED, PAUSED, ENDED -> false;
        };
    }

    boolean isKeptUnlessItRests() {
        return interview.facts().state() != InterviewState.ENDED
                && interview.facts().recording().isPresent()
                && recorder.isRunning()
                && !interview.agreed().recordIsClosed();
    }
}
