// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.model.SpeechModel;

class PartHearingTest {

    private static final int RATE = 100;
    private static final long SAMPLES = 100 * RATE;

    private final List<Long> begun = new ArrayList<>();

    @Test
    void takesAWholeRecordingInOnePart() throws Exception {
        var parts = parts((_, hearing) -> heard(hearing));

        assertThat(parts).extracting(Part::to).containsExactly(SAMPLES);
        assertThat(parts).noneMatch(Part::skipped);
    }

    @Test
    void triesAgainWhenAWorkerIsLostOnce() throws Exception {
        var parts =
                parts((_, hearing) -> {
                    if (begun.size() == 1) throw new RecognizerLost(Way.DIED, 50 * RATE);
                    return heard(hearing);
                });

        assertThat(begun).containsExactly(0L, 0L);
        assertThat(parts).noneMatch(Part::skipped);
    }

    @Test
    void narrowsDownToThePlaceThatKillsAndGoesOnBehindIt() throws Exception {
        var deadly = 50L * RATE;

        var parts = parts((_, hearing) -> dieAt(deadly, hearing));

        assertThat(parts).extracting(Part::skipped).containsExactly(false, true, false);
        assertThat(parts.get(0).to()).isEqualTo(45 * RATE);
        assertThat(parts.get(1).from()).isLessThanOrEqualTo(deadly);
        assertThat(parts.get(1).to()).isGreaterThan(deadly);
        assertThat(parts.getLast().to()).isEqualTo(SAMPLES);
    }

    @Test
    void givesUpWhenWorkersDieWhateverTheyHear() {
        assertGivenUp(Failure.RECOGNIZER_LOST, Way.DIED);
    }

    @Test
    void saysSoWhenWorkersDoNotStart() {
        assertGivenUp(Failure.CANNOT_START, Way.NOT_STARTED);
    }

    @Test
    void doesNotInsistOnARateTheModelRefuses() {
        assertGivenUp(Failure.RATE_UNFIT, Way.REFUSED);
        assertThat(begun).hasSize(1);
    }

    private void assertGivenUp(Failure failure, Way way) {
        assertThatThrownBy(() ->
                        parts((_, _) -> {
                            throw new RecognizerLost(way, 0);
                        }))
                .isInstanceOfSatisfying(
                        GivenUp.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    private List<Part> parts(SpeechRecognizer recognizer) throws GivenUp, IOException {
        SpeechRecognizer noting =
                (model, hearing) -> {
                    begun.add(hearing.from());
                    return recognizer.hear(model, hearing);
                };
        var hearing =
                new PartHearing(noting, model(), 0, RATE, SAMPLES, SAMPLES, PartHearingTest::sound);
        var parts = new ArrayList<Part>();
        for (var from = 0L; from < SAMPLES; from = parts.getLast().to()) {
            parts.add(hearing.next(from, _ -> {}));
        }
        return parts;
    }

    private static Recognized dieAt(long place, Hearing hearing)
            throws RecognizerLost, IOException {
        var length = hearing.sound().readAllBytes().length / 2;
        if (hearing.from() <= place && place < hearing.from() + length) {
            throw new RecognizerLost(Way.DIED, place - hearing.from());
        }
        return new Recognized(List.of(), length, true);
    }

    private static Recognized heard(Hearing hearing) throws IOException {
        return new Recognized(List.of(), hearing.sound().readAllBytes().length / 2, true);
    }

    private static ByteArrayInputStream sound(long from, long limit) {
        return new ByteArrayInputStream(new byte[(int) Math.min(SAMPLES - from, limit) * 2]);
    }

    private static SpeechModel model() {
        return Speech.unchecked(Speech.MODEL);
    }
}
