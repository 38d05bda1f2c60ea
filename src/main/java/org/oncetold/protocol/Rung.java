// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Optional;

/// One wording of a step that is a ladder: they are tried in order, up to the first that works. Its
/// words are the entry of `say` in the same place.
///
/// @param needs who must have agreed to it before; nobody, when empty
public record Rung(String id, Optional<Consent> needs) {

    /// Whose agreement a rung needs.
    public enum Consent {
        /// The plan has chosen it, see [Protocol#RUNGS].
        PLAN,
        /// The team agrees while the interview goes on.
        TEAM
    }

    /// Whether it may be taken without giving a reason.
    boolean planned(Condition.Facts facts) {
        return needs.map(consent ->
                        consent == Consent.PLAN
                                && new Condition.Has(Protocol.RUNGS, id).holds(facts))
                .orElse(true);
    }
}
