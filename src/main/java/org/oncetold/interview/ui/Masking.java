// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.Happened;
import org.oncetold.interview.Moment;
import org.oncetold.interview.OpenInterview;

/// The stretches in which no sound is kept because the person asked for it. The recorder stops
/// keeping sound by itself, at the touch of its key; here it is written down, and why.
final class Masking {

    private final OpenInterview interview;
    private final Sheets sheets;
    private final Pen pen;
    private Optional<Long> unexplained = Optional.empty();

    Masking(OpenInterview interview, Recorder recorder, Sheets sheets, Pen pen) {
        this.interview = interview;
        this.sheets = sheets;
        this.pen = pen;
        recorder.onMask(this::turned);
    }

    boolean isOn() {
        return interview.chronicle().mask().isPresent();
    }

    /// A page that was loaded again tells it once more.
    private void turned(boolean on, long at) {
        if (on == isOn()) return;
        pen.now("", () -> write(on, at));
    }

    private void write(boolean on, long at) {
        interview.write(Optional.of(at), on ? new Moment.MaskBegan() : new Moment.MaskEnded());
        if (on) unexplained = Optional.of(at);
        if (unexplained.isPresent() && !sheets.open().holdsTyping()) sheets.lay(Sheet.MASK);
    }

    /// A stretch of the recording before cannot be explained in this one; where the mask is still
    /// on, it is on from the beginning of this one.
    void soundGoesOn() {
        unexplained = Optional.empty();
    }

    void because(String reason) {
        var at = unexplained.or(() -> interview.chronicle().mask().flatMap(Happened::atSample));
        pen.now(
                "interview.room.noted",
                () -> {
                    interview.write(at, new Moment.MaskReason(reason));
                    unexplained = Optional.empty();
                });
    }
}
