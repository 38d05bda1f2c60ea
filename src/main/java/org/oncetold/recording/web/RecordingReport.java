// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.recording.MaskedSpan;

/// How a recording stands, as the API tells it.
///
/// @param masked where no sound is kept because the person asked for it, in samples
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordingReport(
        UUID id,
        UUID statement,
        String source,
        String state,
        int channels,
        List<String> speakers,
        int sampleRate,
        long contiguous,
        List<Long> missing,
        long samples,
        double seconds,
        List<MaskedSpan> masked,
        @Nullable String digest,
        @Nullable Intake intake,
        Words transcription) {

    /// How the taking in of a media file stands.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Intake(String state, double progress, @Nullable String problem) {}

    /// How the machine's words stand.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Words(String state, double progress, @Nullable String model) {}
}
