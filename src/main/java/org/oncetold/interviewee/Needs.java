// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Individual assessments of what the interviewee needs, the newest of which leads to the sheet of
/// special measures. Earlier ones stay.
@Service
public class Needs {

    private final Notes notes;
    private final AccessGate gate;

    Needs(Notes notes, AccessGate gate) {
        this.notes = notes;
        this.gate = gate;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Noted<Assessment>> of(StatementId statement, Justification why) {
        return of(statement, gate.grant(statement, Deed.READ_NEEDS, why, Topic.NEEDS.object()));
    }

    /// All of them, the oldest first.
    public List<Noted<Assessment>> of(StatementId statement, AccessGrant grant) {
        return notes.read(Topic.NEEDS, Assessment.class, statement, grant);
    }

    @PreAuthorize(Can.ASSESS_NEEDS)
    public void assess(StatementId statement, Assessment assessment, Justification why) {
        gate.grant(statement, Deed.WRITE_NEEDS, why, Topic.NEEDS.object());
        notes.add(Topic.NEEDS, statement, assessment);
    }
}
