// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.List;
import org.oncetold.recording.AudioShape;

/// Puts the parts of all channels together, in order of time.
final class Assembly {

    private Assembly() {}

    static TranscriptBytes.Doc of(
            String language, ModelLabel model, AudioShape shape, List<Part> parts) {
        var runs =
                parts.stream()
                        .flatMap(part ->
                                part.runs().stream()
                                        .map(words -> TranscriptBytes.run(part.channel(), words)))
                        .toList();
        var gaps =
                parts.stream()
                        .filter(Part::skipped)
                        .map(part ->
                                new TranscriptBytes.Gap(
                                        part.channel(),
                                        shape.duration(part.from()).toMillis(),
                                        shape.duration(part.to()).toMillis()))
                        .toList();
        return new TranscriptBytes.Doc(language, model, runs, gaps, null);
    }
}
