// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;

/// One guided conversation for a statement, as it stands in the books: states, times and the name
/// of the frozen guide; nothing that anybody said.
///
/// @param guideDigest names exactly the protocol text that was on the screen
public record Interview(
        InterviewId id,
        StatementId statement,
        InterviewState state,
        String protocol,
        String protocolVersion,
        String guideDigest,
        String language,
        Optional<RecordingId> recording,
        PersonId plannedBy,
        Instant plannedAt,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt) {

    /// From start to end, or until now.
    public Optional<Duration> length(Instant now) {
        return beganAt.map(began -> Duration.between(began, endedAt.orElse(now)));
    }
}
