// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.vault.Line;
import org.oncetold.vault.SealedLines;
import org.springframework.stereotype.Repository;

/// The sealed line of what happened in an interview.
@Repository
class InterviewLine {

    static final Line<Happened> LINE = Line.of("interview-moment", Happened.class);

    private final SealedLines lines;

    InterviewLine(SealedLines lines) {
        this.lines = lines;
    }

    /// How many moments there are; the next one takes this number.
    long length(InterviewId id) {
        return lines.length(LINE, id.value());
    }

    /// To be called while the row of the interview is held.
    void append(Interview interview, Happened happened) {
        lines.append(LINE, interview.statement(), interview.id().value(), happened);
    }

    List<Happened> read(Interview interview, AccessGrant grant) {
        return lines.read(LINE, interview.statement(), interview.id().value(), grant);
    }
}
