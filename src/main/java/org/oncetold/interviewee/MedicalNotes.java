// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What health staff found. They alone write it; a social worker reads those notes to which the
/// interviewee agreed, and nobody of the police or the prosecution reads any.
@Service
public class MedicalNotes implements SideNotes {

    private final SideLine line;
    private final CurrentPerson current;

    MedicalNotes(SideLine line, CurrentPerson current) {
        this.line = line;
        this.current = current;
    }

    @Override
    public SideBook book() {
        return SideBook.MEDICAL;
    }

    @Override
    @PreAuthorize(Can.READ_MEDICAL_NOTES)
    public List<KeptNote> of(StatementId statement, Justification why) {
        var all = line.read(SideBook.MEDICAL, statement, why);
        return current.require().role() == Role.HEALTH_WORKER
                ? all
                : all.stream().filter(KeptNote::shared).toList();
    }

    @Override
    @PreAuthorize(Can.TREAT)
    public long note(StatementId statement, SideNote note, Justification why) {
        return line.add(SideBook.MEDICAL, statement, note, why);
    }
}
