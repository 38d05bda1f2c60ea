// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;

/// A moment that somebody who watches marked.
///
/// @param words what it is about; may be empty
/// @param recording which recording of the session ran; empty where that was not kept
/// @param atSample where it stood; empty without one
public record TimeMark(
        UUID id,
        Sign sign,
        Confidential<String> words,
        PersonId by,
        Instant at,
        Optional<RecordingId> recording,
        Optional<Long> atSample) {

    TimeMark about(Confidential<String> told) {
        return new TimeMark(id, sign, told, by, at, recording, atSample);
    }

    /// Where in this recording it stands; empty when it stands in another one of the session.
    public Optional<Long> in(RecordingId of) {
        return recording.orElse(of).equals(of) ? atSample : Optional.empty();
    }
}
