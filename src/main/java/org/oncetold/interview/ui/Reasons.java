// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.OpenInterview;
import org.oncetold.protocol.Rung;
import org.oncetold.protocol.Step;

/// Takes steps and rungs, and asks for the reason first where the protocol or the plan wants one.
final class Reasons {

    private final OpenInterview interview;
    private final Sheets sheets;
    private final Pen pen;
    private Optional<Step> step = Optional.empty();
    private Optional<Rung> rung = Optional.empty();

    Reasons(OpenInterview interview, Sheets sheets, Pen pen) {
        this.interview = interview;
        this.sheets = sheets;
        this.pen = pen;
    }

    /// The step whose reason is asked for.
    Optional<Step> step() {
        return step;
    }

    /// The rung whose reason is asked for; empty when it is the step itself.
    Optional<Rung> rung() {
        return rung;
    }

    void take(Step wanted) {
        if (wanted.askReason() && !interview.course().wasShown(wanted.id()))
            ask(wanted, Optional.empty());
        else pen.write("", at -> interview.take(wanted, at));
    }

    /// A rung of the ladder was spoken.
    void take(Step ladder, Rung wanted) {
        if (interview.course().planned(wanted))
            pen.write("interview.room.noted", at -> interview.taken(ladder, wanted.id(), "", at));
        else ask(ladder, Optional.of(wanted));
    }

    void give(String reason) {
        if (reason.isBlank()) return;
        step.ifPresent(wanted -> {
            var id = rung.map(Rung::id).orElse("");
            pen.write(
                    "interview.room.noted",
                    at -> {
                        interview.taken(wanted, id, reason, at);
                        if (id.isEmpty()) interview.take(wanted, at);
                    });
        });
    }

    private void ask(Step wanted, Optional<Rung> which) {
        step = Optional.of(wanted);
        rung = which;
        sheets.lay(Sheet.NONE);
        sheets.toggle(Sheet.REASON);
    }
}
