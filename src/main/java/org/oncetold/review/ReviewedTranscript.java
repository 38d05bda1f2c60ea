// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Transcript;

/// A transcript with all that people put beside it. Both are always there: what the machine wrote
/// and what a person reads.
public record ReviewedTranscript(Transcript transcript, List<Passage> passages) {

    private static final String UNKNOWN = Speaker.UNKNOWN.name();

    public ReviewedTranscript {
        passages = List.copyOf(passages);
    }

    public List<Passage> notYetHeard() {
        return passages.stream().filter(passage -> !passage.isHeard()).toList();
    }

    /// How much sound nobody has confirmed yet.
    public Duration toHear() {
        return notYetHeard().stream().map(Passage::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// The passages in turns. A voice that nobody named does not join others.
    public List<Turn> turns() {
        var turns = new ArrayList<List<Passage>>();
        for (var passage : passages) {
            if (turns.isEmpty() || !sameVoice(turns.getLast().getLast(), passage))
                turns.add(new ArrayList<>());
            turns.getLast().add(passage);
        }
        return turns.stream().map(turn -> new Turn(turn.getFirst().speaker(), turn)).toList();
    }

    private static boolean sameVoice(Passage one, Passage next) {
        return one.speaker().equals(next.speaker()) && !next.speaker().equals(UNKNOWN);
    }
}
