// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.List;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// When and how the interviewee was told of their rights. A leaflet that nobody checked cannot be
/// noted as given.
@Service
public class Rights {

    private final Notes notes;
    private final Leaflets leaflets;
    private final AccessGate gate;

    Rights(Notes notes, Leaflets leaflets, AccessGate gate) {
        this.notes = notes;
        this.leaflets = leaflets;
        this.gate = gate;
    }

    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<Noted<RightsGiven>> of(StatementId statement, Justification why) {
        return of(
                statement, gate.grant(statement, Deed.READ_AGREEMENT, why, Topic.RIGHTS.object()));
    }

    /// Every time, in order.
    public List<Noted<RightsGiven>> of(StatementId statement, AccessGrant grant) {
        return notes.read(Topic.RIGHTS, RightsGiven.class, statement, grant);
    }

    /// @throws Refusal unfit when the leaflet is a draft that no named person checked, or is not
    ///   the one that lies here
    @PreAuthorize(Can.INTERVIEW)
    public void give(StatementId statement, RightsGiven given, Justification why) {
        given.leaflet().ifPresent(this::requireChecked);
        gate.grant(statement, Deed.WRITE_PERSON, why, Topic.RIGHTS.object());
        notes.add(Topic.RIGHTS, statement, given);
    }

    private void requireChecked(RightsGiven.Given given) {
        var checked =
                leaflets.find(given.jurisdiction(), given.language())
                        .filter(leaflet -> leaflet.sha256().equals(given.sha256()))
                        .filter(Leaflet::isChecked);
        if (checked.isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.leafletUnchecked");
    }
}
