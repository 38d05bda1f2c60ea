// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Utterance;
import org.oncetold.transcription.Word;

/// Invented passages and corrections for tests of this module.
final class ReviewFixture {

    static final PersonId INES = new PersonId(UUID.randomUUID());
    static final PersonId OTTO = new PersonId(UUID.randomUUID());
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /// A passage of the person's, one word every half second from second 10 on.
    static Passage passage(String machineText) {
        return Passage.untouched(utterance(0, 10, machineText), Speaker.PERSON);
    }

    static Utterance utterance(int index, double start, String machineText) {
        var words = new ArrayList<Word>();
        for (var text : machineText.isBlank() ? new String[0] : machineText.split(" ")) {
            var from = Duration.ofMillis(Math.round(start * 1000) + words.size() * 500L);
            words.add(new Word(text, from, from.plusMillis(450), 0.9));
        }
        return new Utterance(index, 1, words);
    }

    static Correction correction(int from, int to, String heard, Correction... supersedes) {
        return new Correction(
                CorrectionId.random(),
                INES,
                NOON,
                new WordRange(from, to),
                Confidential.of(heard),
                Set.copyOf(Arrays.stream(supersedes).map(Correction::id).toList()));
    }

    static Passage with(Passage passage, List<Correction> corrections) {
        return new Passage(
                passage.utterance(),
                passage.speaker(),
                passage.speakerFrom(),
                passage.hearings(),
                corrections,
                passage.comments(),
                passage.revision() + 1);
    }

    /// The passage after a person left it with this text.
    static Passage rewritten(Passage passage, String text) {
        var corrections = new Corrections(passage.corrections());
        for (var change : Rewriting.of(passage, text)) {
            var offered =
                    new Correction(
                            CorrectionId.random(),
                            INES,
                            NOON,
                            change.words(),
                            Confidential.of(change.heard()),
                            change.supersedes());
            corrections = ((Corrections.Placing.Stands) corrections.place(offered)).corrections();
        }
        return with(passage, corrections.all());
    }

    private ReviewFixture() {}
}
