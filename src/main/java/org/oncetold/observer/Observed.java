// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;

/// A remark with its clock, where the sound stood, and who made it.
///
/// @param recording which recording of the session ran; empty on lines from before this was kept
record Observed(
        Instant at,
        Optional<RecordingId> recording,
        Optional<Long> atSample,
        PersonId by,
        Remark remark) {}
