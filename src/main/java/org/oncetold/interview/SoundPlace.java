// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Duration;
import java.util.Optional;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;

/// Where something stands in the sound of a session: which of its recordings ran, and how far.
///
/// @param atSample empty where nobody could say
public record SoundPlace(RecordingId recording, Optional<Long> atSample) {

    /// How far into this recording; empty when it stands in another one.
    public Optional<Duration> in(Recording of) {
        return recording.equals(of.id()) ? atSample.map(of.shape()::duration) : Optional.empty();
    }
}
