// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.List;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;

/// What the machine understood of one recording. Never edited; what people say about it stands
/// beside it.
///
/// @param utterances in order of time, all channels together
/// @param notTranscribed stretches the recogniser could not get through; the sound is intact
public record Transcript(
        RecordingId recording,
        StatementId statement,
        String language,
        ModelLabel model,
        List<Utterance> utterances,
        List<TimeRange> notTranscribed) {

    public Transcript {
        utterances = List.copyOf(utterances);
        notTranscribed = List.copyOf(notTranscribed);
    }

    /// The words stay out of logs.
    @Override
    public String toString() {
        return "Transcript[" + recording + "]";
    }
}
