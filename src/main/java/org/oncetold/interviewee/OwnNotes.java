// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What somebody who interviews or supports writes for their own work. Each has a line of their
/// own, which opens for nobody else, whatever their role.
@Service
public class OwnNotes implements SideNotes {

    private final SideLine line;

    OwnNotes(SideLine line) {
        this.line = line;
    }

    @Override
    public SideBook book() {
        return SideBook.OWN;
    }

    @Override
    @PreAuthorize(Can.KEEP_OWN_NOTES)
    public List<KeptNote> of(StatementId statement, Justification why) {
        return line.read(SideBook.OWN, statement, why);
    }

    @Override
    @PreAuthorize(Can.KEEP_OWN_NOTES)
    public long note(StatementId statement, SideNote note, Justification why) {
        return line.add(SideBook.OWN, statement, note, why);
    }
}
