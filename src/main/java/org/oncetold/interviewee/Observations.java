// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What officers saw and heard themselves, apart from what the interviewee said.
@Service
public class Observations implements SideNotes {

    private final SideLine line;

    Observations(SideLine line) {
        this.line = line;
    }

    @Override
    public SideBook book() {
        return SideBook.OBSERVATIONS;
    }

    @Override
    @PreAuthorize(Can.READ_OBSERVATIONS)
    public List<KeptNote> of(StatementId statement, Justification why) {
        return line.read(SideBook.OBSERVATIONS, statement, why);
    }

    @Override
    @PreAuthorize(Can.OBSERVE_IN_THE_ROOM)
    public long note(StatementId statement, SideNote note, Justification why) {
        return line.add(SideBook.OBSERVATIONS, statement, note, why);
    }
}
