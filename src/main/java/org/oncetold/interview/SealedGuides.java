// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import org.oncetold.access.AccessGrant;
import org.oncetold.protocol.FrozenProtocol;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.Protocols;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;

/// The guides of interviews as they were frozen when each was planned, sealed with it: what a later
/// release changes in a protocol changes no session that is planned or held.
@Component
class SealedGuides {

    private final InterviewTable table;
    private final Protocols protocols;
    private final Vault vault;

    SealedGuides(InterviewTable table, Protocols protocols, Vault vault) {
        this.table = table;
        this.protocols = protocols;
        this.vault = vault;
    }

    /// Keeps a planned interview with its guide.
    void insert(Interview planned, FrozenProtocol frozen) {
        table.insert(planned, vault.seal(place(planned), frozen.toBytes()));
    }

    Guide open(Interview interview, AccessGrant grant) {
        var bytes = vault.open(place(interview), table.sealedGuide(interview.id()), grant);
        return protocols.thaw(FrozenProtocol.of(bytes));
    }

    private static Place place(Interview interview) {
        return new Place.Field(interview.statement(), "interview", interview.id().value(), "guide");
    }
}
