// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// A moment in a recording and what happened there. Never changed, never taken away.
///
/// @param detail what belongs to the kind, such as a step's key; sealed where it is kept
public record Marker(
        RecordingId recording,
        UUID id,
        long atSample,
        MarkerKind kind,
        Confidential<String> detail,
        PersonId by,
        Instant madeAt) {}
