// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.review.ReviewFixture.INES;
import static org.oncetold.review.ReviewFixture.NOON;
import static org.oncetold.review.ReviewFixture.OTTO;
import static org.oncetold.review.ReviewFixture.passage;
import static org.oncetold.review.ReviewFixture.rewritten;
import static org.oncetold.review.ReviewFixture.utterance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.ModelLabel;
import org.oncetold.transcription.Transcript;

class PassageTest {

    @Test
    void numbersTheNotesAsTheyAreRead() {
        var once = rewritten(passage("a b c d"), "a b c x");
        var twice = rewritten(once, "y b c x");

        assertThat(twice.spans())
                .filteredOn(Span.HeardWords.class::isInstance)
                .extracting(span -> ((Span.HeardWords) span).number())
                .containsExactly(1, 2);
    }

    @Test
    void isNotHeardUntilAPersonSaysSo() {
        var untouched = passage("a b");
        var heard = heardBy(untouched, new Heard(OTTO, NOON), new Heard(INES, NOON.plusSeconds(1)));

        assertThat(untouched.heard()).isEmpty();
        assertThat(heard.heard()).contains(new Heard(INES, NOON.plusSeconds(1)));
    }

    @Test
    void twoChannelsTellWhoSpeaksAndOneDoesNot() {
        var transcript = transcript(passage("a")).transcript();

        assertThat(transcript.speaker(0, 2)).isEqualTo(Speaker.INTERVIEWER);
        assertThat(transcript.speaker(1, 2)).isEqualTo(Speaker.PERSON);
        assertThat(transcript.speaker(0, 1)).isEqualTo(Speaker.UNKNOWN);
    }

    @Test
    void passagesOfOneVoiceMakeATurnAndUnnamedVoicesDoNot() {
        var transcript =
                transcript(
                        Passage.untouched(utterance(0, 0, "a"), Speaker.INTERVIEWER),
                        Passage.untouched(utterance(1, 5, "b"), Speaker.PERSON),
                        Passage.untouched(utterance(2, 9, "c"), Speaker.PERSON),
                        Passage.untouched(utterance(3, 12, "d"), Speaker.UNKNOWN),
                        Passage.untouched(utterance(4, 15, "e"), Speaker.UNKNOWN));

        assertThat(transcript.turns())
                .extracting(turn -> turn.passages().size())
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void countsWhatNobodyHeard() {
        var transcript =
                transcript(passage("a b"), heardBy(passage("c d e"), new Heard(INES, NOON)));

        assertThat(transcript.notYetHeard()).hasSize(1);
        assertThat(transcript.toHear()).isEqualTo(Duration.ofMillis(950));
    }

    @Test
    void printingAPassageShowsNothingThatAPersonWrote() {
        var passage = rewritten(passage("a b"), "a canary");

        assertThat(passage.corrections().toString()).doesNotContain("canary");
    }

    private static Passage heardBy(Passage passage, Heard... hearings) {
        return new Passage(
                passage.utterance(),
                passage.speaker(),
                passage.speakerFrom(),
                List.of(hearings),
                passage.corrections(),
                passage.comments(),
                passage.revision());
    }

    private static ReviewedTranscript transcript(Passage... passages) {
        var recording = new RecordingId(java.util.UUID.randomUUID());
        var utterances = List.of(passages).stream().map(Passage::utterance).toList();
        return new ReviewedTranscript(
                new Transcript(
                        recording,
                        StatementId.random(),
                        "en",
                        new ModelLabel("m", "d", true),
                        utterances,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(passages));
    }
}
