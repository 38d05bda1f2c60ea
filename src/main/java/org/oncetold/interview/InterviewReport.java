// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;

/// What happened in the interviews of a statement, session by session; for the statement's page and
/// the court document.
public record InterviewReport(List<SessionReport> sessions) {

    public InterviewReport {
        sessions = List.copyOf(sessions);
    }
}
