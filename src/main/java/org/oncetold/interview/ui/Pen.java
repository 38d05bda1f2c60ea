// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.oncetold.base.Refusal;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.Sitting;

/// Writes what is done in the room at the place where the recording stands. A refusal becomes one
/// quiet sentence; what was typed stays.
final class Pen {

    private final Sitting sitting;
    private final Recorder recorder;
    private final Screen screen;
    private final Sheets sheets;

    Pen(Sitting sitting, Recorder recorder, Screen screen, Sheets sheets) {
        this.sitting = sitting;
        this.recorder = recorder;
        this.screen = screen;
        this.sheets = sheets;
    }

    /// Closes the sheet and writes.
    ///
    /// @param said the key of what is said when it is written; empty for nothing
    void write(String said, Consumer<Optional<Long>> deed) {
        place(at -> now(said, () -> deed.accept(at)));
    }

    /// Writes and leaves the sheet, with what is typed on it, as it is.
    void writeOnSheet(String said, Consumer<Optional<Long>> deed) {
        place(at -> run(said, () -> deed.accept(at)));
    }

    /// Closes the sheet and does it at once, whatever the recorder does.
    void now(String said, Runnable deed) {
        sheets.lay(Sheet.NONE);
        run(said, deed);
    }

    private void place(Consumer<Optional<Long>> deed) {
        var state = sitting.interview().state();
        if (state == InterviewState.PLANNED || state == InterviewState.ENDED) {
            deed.accept(Optional.empty());
            return;
        }
        var _ = recorder.position().thenAccept(deed);
    }

    private void run(String said, Runnable deed) {
        try {
            deed.run();
            if (!said.isEmpty()) screen.say(said);
        } catch (Refusal refusal) {
            screen.say(refusal.key(), refusal.arguments());
        }
        screen.refresh();
    }
}
