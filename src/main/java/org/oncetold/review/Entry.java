// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Instant;
import org.oncetold.people.PersonId;

/// One thing a person put beside a passage, as it is kept.
sealed interface Entry {

    int passage();

    String kind();

    /// @param seen the revision of the passage that was heard as right
    record Hearing(int passage, Heard heard, long seen) implements Entry {
        @Override
        public String kind() {
            return "HEARD";
        }
    }

    record Correcting(int passage, Correction correction) implements Entry {
        @Override
        public String kind() {
            return "CORRECTION";
        }
    }

    record Commenting(int passage, Comment comment) implements Entry {
        @Override
        public String kind() {
            return "COMMENT";
        }
    }

    record Naming(int passage, PersonId by, Instant at, Speaker speaker) implements Entry {
        @Override
        public String kind() {
            return "VOICE";
        }
    }

    /// An entry with its place in the chain.
    record Kept(long rev, Entry entry) {}
}
