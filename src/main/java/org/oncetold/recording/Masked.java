// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.oncetold.base.Confidential;

/// A stretch of a recording in which no sound is kept, and why.
///
/// @param reasons all that were noted, in that order
public record Masked(Duration from, Duration to, List<Reason> reasons) {

    public Masked {
        reasons = List.copyOf(reasons);
    }

    /// One can be noted when the stretch is long over: so its time belongs to it.
    public record Reason(Instant notedAt, Confidential<String> words) {}

    /// What a page says of it; empty when nothing was noted.
    ///
    /// @param say one reason with its time
    public Optional<String> told(Function<Reason, String> say) {
        return reasons.stream().map(say).reduce((one, next) -> one + "; " + next);
    }
}
