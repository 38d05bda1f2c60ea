// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.StatementId;
import org.springframework.stereotype.Component;

/// Tells from their sealed lines what happened in interviews. Opens each line once.
@Component
class InterviewReports {

    private final InterviewLine line;
    private final SealedGuides guides;
    private final Repetition repetition;

    InterviewReports(InterviewLine line, SealedGuides guides, Repetition repetition) {
        this.line = line;
        this.guides = guides;
        this.repetition = repetition;
    }

    InterviewReport report(List<Interview> interviews, AccessGrant grant) {
        return reportOf(past(interviews, grant), grant);
    }

    /// @param interviews all of the statement
    Overview overview(StatementId statement, List<Interview> interviews, AccessGrant grant) {
        var past = past(interviews, grant);
        return new Overview(reportOf(past, grant), repetition.meter(statement, past, grant));
    }

    Glance glance(Interview interview, AccessGrant grant) {
        return Glance.of(interview, guides.open(interview, grant), line.read(interview, grant));
    }

    private List<Repetition.Past> past(List<Interview> interviews, AccessGrant grant) {
        return interviews.stream()
                .map(it -> new Repetition.Past(it, line.read(it, grant)))
                .toList();
    }

    private InterviewReport reportOf(List<Repetition.Past> past, AccessGrant grant) {
        return new InterviewReport(past.stream().map(it -> session(it, grant)).toList());
    }

    private SessionReport session(Repetition.Past past, AccessGrant grant) {
        var guide = guides.open(past.interview(), grant);
        return SessionReport.of(past.interview(), guide, past.history());
    }
}
