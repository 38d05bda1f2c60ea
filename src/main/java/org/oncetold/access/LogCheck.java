// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Instant;
import java.util.UUID;

/// What checking the whole log found.
public sealed interface LogCheck {

    /// Every entry is there and as it was written.
    record Whole(long entries, Instant at) implements LogCheck {}

    /// The first place where something is missing, changed or out of order.
    record Broken(UUID chain, long seq, Fault fault) implements LogCheck {

        /// A cut leaves a hole when the chain goes on behind it: the same place, another fault.
        boolean isAtPlaceOf(Broken other) {
            return chain.equals(other.chain) && seq == other.seq;
        }
    }

    /// What is wrong there.
    enum Fault {
        MISSING,
        OUT_OF_ORDER,
        CHANGED,
        NOT_OURS,
        /// The chain ends before the place that a checkpoint names.
        CUT_OFF,
        /// The chain is long enough, with other entries than those a checkpoint names.
        REPLACED,
        /// A checkpoint that is kept outside the database is not in it.
        CHECKPOINT_GONE;

        public String key() {
            return "access.fault." + name();
        }
    }
}
