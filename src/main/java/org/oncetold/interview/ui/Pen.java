// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.oncetold.base.DatabaseAway;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.interview.InterviewState;
import org.oncetold.interview.OpenInterview;

/// Writes what is done in the room at the place where the recording stands. What was typed stays
/// until it is written, and a sheet is closed only then; whatever comes in between becomes one
/// quiet sentence.
final class Pen {

    private final OpenInterview interview;
    private final Recorder recorder;
    private final Screen screen;
    private final Sheets sheets;

    Pen(OpenInterview interview, Recorder recorder, Screen screen, Sheets sheets) {
        this.interview = interview;
        this.recorder = recorder;
        this.screen = screen;
        this.sheets = sheets;
    }

    /// Writes, and closes the sheet when it is written.
    ///
    /// @param said the key of what is said when it is written; empty for nothing
    void write(String said, Consumer<Optional<Long>> deed) {
        now(said, () -> deed.accept(place()));
    }

    /// Writes and leaves the sheet, with what is typed on it, as it is.
    void writeOnSheet(String said, Consumer<Optional<Long>> deed) {
        writeOnSheet(said, deed, () -> {});
    }

    /// @param written what is done when it is written, such as emptying the field it was typed in
    void writeOnSheet(String said, Consumer<Optional<Long>> deed, Runnable written) {
        run(said, () -> deed.accept(place()), written);
    }

    /// Does it at once, whatever the recorder does, and closes the sheet when it is done.
    void now(String said, Runnable deed) {
        var sheet = sheets.open();
        run(said, deed, () -> close(sheet));
    }

    /// Says in one sentence why something could not be done, and shows the room as it is.
    void sayTrouble(Throwable trouble) {
        var refusal = refusal(trouble).or(() -> DatabaseAway.refusal(trouble));
        if (refusal.isPresent()) screen.say(refusal.get().key(), refusal.get().arguments());
        else screen.say("base.fault.sentence", Faults.record(trouble));
        screen.refresh();
    }

    private Optional<Long> place() {
        var state = interview.facts().state();
        return state == InterviewState.PLANNED || state == InterviewState.ENDED
                ? Optional.empty()
                : recorder.position();
    }

    private void run(String said, Runnable deed, Runnable done) {
        try {
            deed.run();
        } catch (RuntimeException trouble) {
            sayTrouble(trouble);
            return;
        }
        done.run();
        if (!said.isEmpty()) screen.say(said);
        screen.refresh();
    }

    /// Another one that was opened meanwhile stays.
    private void close(Sheet sheet) {
        if (sheets.open() == sheet && !sheet.holdsTyping()) sheets.lay(Sheet.NONE);
    }

    private static Optional<Refusal> refusal(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return Optional.of(refusal);
        return Optional.empty();
    }
}
