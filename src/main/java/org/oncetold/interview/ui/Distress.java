// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Optional;
import org.oncetold.interview.OpenInterview;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;

/// The distress that a person saw, written each time it is seen, also at the same level.
final class Distress {

    private static final FieldRef FIELD = new FieldRef(Protocol.ANYTIME, "distress");

    private final OpenInterview interview;
    private final Pen pen;
    private final Changes changes;

    Distress(OpenInterview interview, Pen pen, Changes changes) {
        this.interview = interview;
        this.pen = pen;
        this.changes = changes;
    }

    void seen(String level) {
        var known = interview.guide().protocol().field(FIELD);
        if (known.filter(field -> field.possible().contains(level)).isEmpty()) return;
        pen.writeOnSheet(
                "",
                at -> changes.say("interview.room.noted", interview.answerAgain(FIELD, level, at)));
    }

    /// The level that was seen last; empty when there is none or it has settled.
    Optional<String> level() {
        return interview.course().answer(FIELD).filter(level -> level.startsWith("level"));
    }
}
