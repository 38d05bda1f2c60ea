// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.people.PersonId;

/// A moment with its place on the line: its number, the clock, where the recording stood, and who
/// did it.
public record Happened(long seq, Instant at, Optional<Long> atSample, PersonId by, Moment moment) {

    @Override
    public String toString() {
        return seq + " " + moment;
    }
}
