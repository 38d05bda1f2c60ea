// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// What somebody who watches thinks is missing, worded so that it can be asked openly.
///
/// @param why the reason to keep a wording that the rules speak against; empty otherwise
/// @param atSample where the recording stood when it came onto the board
public record Question(
        UUID id,
        Confidential<String> wording,
        Priority priority,
        Confidential<String> why,
        PersonId by,
        Instant at,
        Optional<Long> atSample,
        Standing standing) {

    public static final int LONGEST = 300;

    /// Where it stands.
    public sealed interface Standing {

        /// It waits.
        record Open() implements Standing {}

        record Merged(UUID into, PersonId by) implements Standing {}

        record Told(Optional<Long> atSecond, PersonId by) implements Standing {}

        record Ended(End end, Confidential<String> reason, PersonId by, Instant at)
                implements Standing {}
    }

    public boolean isOpen() {
        return standing instanceof Standing.Open;
    }

    Question now(Standing next) {
        return new Question(id, wording, priority, why, by, at, atSample, next);
    }

    Question weighed(Priority next) {
        return new Question(id, wording, next, why, by, at, atSample, standing);
    }
}
