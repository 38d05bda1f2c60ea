// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.Optional;
import org.oncetold.recording.RecordingId;

/// How far the machine is with a recording.
///
/// @param share from 0 to 1
/// @param left how long it will still take, when that can be told
/// @param model the name of the model, empty before it is chosen
/// @param failure why there are no words, when it failed
public record TranscriptionProgress(
        RecordingId recording,
        TranscriptionState state,
        double share,
        Optional<Duration> left,
        String model,
        Optional<Failure> failure) {

    static TranscriptionProgress none(RecordingId recording) {
        return new TranscriptionProgress(
                recording, TranscriptionState.NONE, 0, Optional.empty(), "", Optional.empty());
    }
}
