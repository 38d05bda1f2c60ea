// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// A run of speech between two pauses, on one channel of the recording.
///
/// @param index its place among all utterances of the recording, in order of time, from 0
public record Utterance(int index, int channel, List<Word> words) {

    public Utterance {
        words = List.copyOf(words);
        if (words.isEmpty()) throw new IllegalArgumentException("an utterance has words");
    }

    public Duration start() {
        return words.getFirst().start();
    }

    public Duration end() {
        return words.getLast().end();
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
