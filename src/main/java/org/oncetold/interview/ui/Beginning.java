// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.oncetold.base.Refusal;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.OpenInterview;
import org.oncetold.recording.RecordingId;

/// The way into the session. While something of the plan is open it says so calmly; only safety
/// goes before the plan, with a reason that stands on the record.
final class Beginning {

    private static final String TALK_CLOSED = "access.refusal.closed.TALK";

    private final OpenInterview interview;
    private final Recorder recorder;
    private final Sheets sheets;
    private final Pen pen;
    private boolean withSound = true;

    Beginning(OpenInterview interview, Recorder recorder, Sheets sheets, Pen pen) {
        this.interview = interview;
        this.recorder = recorder;
        this.sheets = sheets;
        this.pen = pen;
    }

    void begin() {
        withSound = true;
        tryToBegin();
    }

    /// The person wishes to talk and not to be recorded.
    void beginWithoutSound() {
        withSound = false;
        tryToBegin();
    }

    /// Begins as it was asked for last, although something is open.
    void allTheSame(String reason) {
        if (!reason.isBlank()) enter(recording -> interview.beginAllTheSame(reason, recording));
    }

    private void tryToBegin() {
        if (!interview.agreed().talkIsClosed() && !interview.plan().gaps().isEmpty())
            sheets.toggle(Sheet.READY);
        else enter(interview::begin);
    }

    private void enter(Consumer<Optional<RecordingId>> begin) {
        if (interview.facts().state() != InterviewState.PLANNED) return;
        if (interview.agreed().talkIsClosed()) {
            pen.writeOnSheet(TALK_CLOSED, _ -> {}); // before the microphone runs
            return;
        }
        pen.now("", () -> enterWith(begin));
    }

    /// The microphone runs only when the session stands on the line: what a refused beginning had
    /// recorded would be nobody's.
    private void enterWith(Consumer<Optional<RecordingId>> begin) {
        var opened = withSound ? Optional.of(recorder.open()) : Optional.<RecordingId>empty();
        try {
            begin.accept(opened);
        } catch (Refusal refusal) {
            opened.ifPresent(recorder::callOff);
            throw refusal;
        }
        opened.ifPresent(recorder::begin);
        interview.showNext(opened.map(_ -> 0L));
    }
}
