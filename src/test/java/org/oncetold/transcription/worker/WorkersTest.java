// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.transcription.Hearing;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.Speech;

class WorkersTest {

    @TempDir java.nio.file.Path temp;

    private Workers workers;

    @BeforeEach
    void start() {
        workers = Speech.workers(2);
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void hearsWordsWithTimesAndConfidence() throws Exception {
        var heard = workers.hear(Speech.model(), Speech.hearing(Speech.pcm("enus_05")));

        assertThat(Speech.text(heard)).isEqualTo("she said that nobody would believe me");
        assertThat(heard.ended()).isTrue();
        assertThat(heard.samples()).isEqualTo(Speech.pcm("enus_05").length / 2);
        assertThat(heard.runs().getFirst().getFirst().start().toMillis()).isBetween(150L, 350L);
        assertThat(heard.runs().getFirst()).allMatch(word -> word.confidence() > 0.2);
    }

    @Test
    void endsAtTheFirstPauseAfterEnoughAndGoesOnThereWithTheSameWords() throws Exception {
        var pcm = Speech.ofSeconds(60);
        var whole = Speech.text(workers.hear(Speech.model(), Speech.hearing(pcm)));

        var words = new StringBuilder();
        var from = 0;
        var parts = 0;
        for (var ended = false; !ended; parts++) {
            var rest = new ByteArrayInputStream(pcm, from * 2, pcm.length - from * 2);
            var heard =
                    workers.hear(
                            Speech.model(),
                            new Hearing(rest, from, Speech.RATE, 10L * Speech.RATE, _ -> {}));
            words.append(Speech.text(heard)).append(' ');
            from += (int) heard.samples();
            ended = heard.ended();
        }

        assertThat(parts).isGreaterThan(3);
        assertThat(words.toString().strip()).isEqualTo(whole);
    }

    @Test
    void hearsNothingInAnEmptyStream() throws Exception {
        var heard = workers.hear(Speech.model(), Speech.hearing(new byte[0]));

        assertThat(heard.runs()).isEmpty();
        assertThat(heard.ended()).isTrue();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        var last = new AtomicLong();
        var pcm = Speech.pcm("rms_02");
        workers.hear(
                Speech.model(),
                new Hearing(
                        new ByteArrayInputStream(pcm), 0, Speech.RATE, Long.MAX_VALUE, last::set));

        assertThat(last.get()).isEqualTo(pcm.length / 2);
    }

    @Test
    void refusesARateThatWouldHangTheRecogniser() {
        for (var rate : new int[] {4, 7999, 48001}) {
            var hearing = new Hearing(Speech.stream("enus_05"), 0, rate, Long.MAX_VALUE, _ -> {});
            assertThatThrownBy(() -> workers.hear(Speech.model(), hearing))
                    .isInstanceOf(RecognizerLost.class)
                    .hasMessage("REFUSED");
        }
    }

    @Test
    void twoWorkersHearTheSameAsOne() throws Exception {
        var pcm = Speech.ofSeconds(30);
        var alone = Speech.text(workers.hear(Speech.model(), Speech.hearing(pcm)));
        var both = new CompletableFuture<?>[4];
        for (var i = 0; i < both.length; i++)
            both[i] = CompletableFuture.supplyAsync(() -> text(pcm));

        for (var one : both) assertThat(one.get()).isEqualTo(alone);
    }

    @Test
    void aWorkerKilledInTheMiddleIsLostAndTheNextHears() throws Exception {
        var one = Speech.workers(1);
        var killing = new KillingSound(Speech.ofSeconds(20));

        assertThatThrownBy(() ->
                        one.hear(
                                Speech.model(),
                                new Hearing(killing, 0, Speech.RATE, Long.MAX_VALUE, _ -> {})))
                .isInstanceOf(RecognizerLost.class)
                .hasMessage("DIED");
        assertThat(Speech.text(one.hear(Speech.model(), Speech.hearing(Speech.pcm("enus_05")))))
                .contains("nobody would believe me");
        one.close();
    }

    @Test
    void wordsOfOtherScriptsArriveWhole() throws Exception {
        var folder = BrokenModels.copy(temp, "accents");
        var words = folder.resolve("graph/words.txt");
        java.nio.file.Files.writeString(
                words,
                java.nio.file.Files.readString(words).replaceAll("(?m)^nobody ", "señoría-ніхто "));

        var heard = workers.hear(Speech.unchecked(folder), Speech.hearing(Speech.pcm("enus_05")));

        assertThat(Speech.text(heard)).isEqualTo("she said that señoría-ніхто would believe me");
    }

    private String text(byte[] pcm) {
        try {
            return Speech.text(workers.hear(Speech.model(), Speech.hearing(pcm)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kills every worker of this JVM after ten seconds of sound; idle ones are started anew.
    private static final class KillingSound extends InputStream {

        private final ByteArrayInputStream sound;

        KillingSound(byte[] pcm) {
            sound = new ByteArrayInputStream(pcm);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (sound.available() < 10 * Speech.RATE * 2) kill();
            return sound.read(into, offset, length);
        }

        private static void kill() {
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("/java"))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
