// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.List;
import java.util.Optional;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;
import org.oncetold.recording.Speakers;

/// What the machine understood of one recording. Never edited; what people say about it stands
/// beside it.
///
/// @param utterances in order of time, all channels together
/// @param speakers whose voice each channel is; empty in transcripts from before this was kept
/// @param activity when somebody speaks on each channel; empty like the speakers
/// @param notTranscribed stretches the recogniser could not get through; the sound is intact
public record Transcript(
        RecordingId recording,
        StatementId statement,
        String language,
        ModelLabel model,
        List<Utterance> utterances,
        List<TimeRange> notTranscribed,
        Optional<Speakers> speakers,
        Optional<Activity> activity) {

    public Transcript {
        utterances = List.copyOf(utterances);
        notTranscribed = List.copyOf(notTranscribed);
    }

    /// Whose channel this is, when the recording has so many.
    public Speaker speaker(int channel, int channels) {
        return speakers.orElseGet(() -> Speakers.usual(channels)).of(channel);
    }

    /// The words stay out of logs.
    @Override
    public String toString() {
        return "Transcript[" + recording + "]";
    }
}
