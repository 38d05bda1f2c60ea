// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the interviewee wishes for their interviews, and whether it was met.
@Service
public class Wishes {

    private final Notes notes;
    private final AccessGate gate;

    Wishes(Notes notes, AccessGate gate) {
        this.notes = notes;
        this.gate = gate;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Noted<Wished>> of(StatementId statement, Justification why) {
        return of(
                statement, gate.grant(statement, Deed.READ_AGREEMENT, why, Topic.WISHES.object()));
    }

    /// Everything that was noted, in the order in which it was.
    public List<Noted<Wished>> of(StatementId statement, AccessGrant grant) {
        return notes.read(Topic.WISHES, Wished.class, statement, grant);
    }

    @PreAuthorize(Can.INTERVIEW)
    public void note(StatementId statement, Wished wished, Justification why) {
        gate.grant(statement, Deed.WRITE_PERSON, why, Topic.WISHES.object());
        notes.add(Topic.WISHES, statement, wished);
    }

    /// What holds now, wish by wish.
    public static Map<Wish, Noted<Wished>> latest(List<Noted<Wished>> all) {
        var latest = new EnumMap<Wish, Noted<Wished>>(Wish.class);
        all.forEach(noted -> latest.put(noted.what().wish(), noted));
        return latest;
    }
}
