// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Moment;
import org.oncetold.interview.Sitting;
import org.oncetold.protocol.Phase;

/// The way out of the room: asked for twice, taken back for a few seconds, then complete, with
/// every second of sound made safe.
final class Ending {

    private final Sitting sitting;
    private final Recorder recorder;
    private final Screen screen;
    private final Sheets sheets;
    private final Pen pen;
    private boolean stopping;
    private boolean closing;
    private boolean complete;

    Ending(Sitting sitting, Recorder recorder, Screen screen, Sheets sheets, Pen pen) {
        this.sitting = sitting;
        this.recorder = recorder;
        this.screen = screen;
        this.sheets = sheets;
        this.pen = pen;
    }

    boolean stopping() {
        return stopping;
    }

    boolean closing() {
        return closing;
    }

    /// Whether the session has just ended here and every second is safe.
    boolean complete() {
        return complete;
    }

    /// Whether the thanks are on the screen, before anything is written afterwards.
    boolean onLastPage() {
        return closing || complete;
    }

    /// When the person no longer wishes to talk the kind stop lies beside the wording, unless
    /// something is being written there. Nothing ends by itself.
    void hear(LayerChanged change) {
        if (!change.statement().equals(statement())) return;
        if (sitting.part() == Phase.Part.DURING) pen.writeOnSheet("", sitting::hearAgreement);
        if (change.layer() != Layer.TALK) return;
        if (talkIsClosed() && sheets.open() == Sheet.NONE) sheets.lay(Sheet.STOP);
        screen.refresh();
    }

    /// Whether the session runs although the person no longer wishes to talk.
    boolean talkIsClosed() {
        return sitting.part() == Phase.Part.DURING && sitting.talkIsClosed();
    }

    private StatementId statement() {
        return sitting.interview().statement();
    }

    void ask() {
        var state = sitting.interview().state();
        if (state == InterviewState.PLANNED || state == InterviewState.ENDED || stopping) return;
        if (sheets.open() != Sheet.STOP) {
            sheets.toggle(Sheet.STOP);
            return;
        }
        stopping = true;
        screen.later();
        screen.refresh();
    }

    void takeBack() {
        if (!stopping) return;
        stopping = false;
        sheets.lay(Sheet.NONE);
        screen.callOff();
        screen.refresh();
    }

    /// Nobody took it back.
    void later() {
        if (!stopping) return;
        stopping = false;
        closing = true;
        sheets.lay(Sheet.NONE);
        screen.refresh();
        var _ = recorder.position().thenAccept(at -> pen.now("", () -> end(at)));
    }

    private void end(Optional<Long> at) {
        sitting.write(at, new Moment.Ended());
        var _ =
                recorder.finish()
                        .thenAccept(_ -> {
                            closing = false;
                            complete = true;
                            screen.refresh();
                        });
    }

    /// Leaves the last page for what is written afterwards.
    void evaluate() {
        complete = false;
        screen.refresh();
    }
}
