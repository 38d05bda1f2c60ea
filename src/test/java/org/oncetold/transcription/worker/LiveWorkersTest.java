// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.Speech;
import org.oncetold.transcription.Word;

class LiveWorkersTest {

    @TempDir Path temp;

    private LiveWorkers workers = workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void tellsWhatIsUnderstoodSoFarAndThenTheUtterance() throws Exception {
        var notes = new Notes();
        try (var hearing = workers.start(Speech.model(), Speech.RATE, 1).orElseThrow()) {
            hear(hearing, 0, Speech.pcm("enus_05"), notes);

            assertThat(notes.partials.get(0)).anyMatch(text -> text.startsWith("she said that"));
            assertThat(notes.text(0)).isEmpty();

            hearing.rest(notes);
            assertThat(notes.text(0)).isEqualTo("she said that nobody would believe me");
            assertThat(notes.partials.get(0)).endsWith("");
        }
    }

    @Test
    void theWordsHaveTheirTimeInTheRecording() throws Exception {
        var notes = new Notes();
        try (var hearing = workers.start(Speech.model(), Speech.RATE, 1).orElseThrow()) {
            hearing.hear(0, 60L * Speech.RATE, Speech.pcm("enus_05"), notes);
            hearing.rest(notes);
            hearing.hear(0, 90L * Speech.RATE, Speech.pcm("enus_05"), notes);
            hearing.rest(notes);
        }

        assertThat(notes.words.get(0))
                .filteredOn(word -> word.text().equals("she"))
                .extracting(word -> word.start().toSeconds())
                .containsExactly(60L, 90L);
    }

    @Test
    void hearsEachChannelInAStreamOfItsOwn() throws Exception {
        var notes = new Notes();
        var left = Speech.pcm("espeak1_03");
        var right = Speech.pcm("enus_05");
        try (var hearing = workers.start(Speech.model(), Speech.RATE, 2).orElseThrow()) {
            for (var second = 0; second < 4; second++) {
                hearing.hear(0, 0, second(left, second), notes);
                hearing.hear(1, 0, second(right, second), notes);
            }
            hearing.rest(notes);
        }

        assertThat(notes.text(0)).isEqualTo("the driver told me not to speak to anyone");
        assertThat(notes.text(1)).isEqualTo("she said that nobody would believe me");
    }

    @Test
    void thereAreAsManyChannelsAsPlaces() throws Exception {
        var first = workers.start(Speech.model(), Speech.RATE, 1).orElseThrow();

        assertThat(workers.start(Speech.model(), Speech.RATE, 2)).isEmpty();
        first.close();
        first.close();
        try (var both = workers.start(Speech.model(), Speech.RATE, 3).orElseThrow()) {
            assertThat(both.channels()).isEqualTo(2);
            assertThat(workers.start(Speech.model(), Speech.RATE, 1)).isEmpty();
        }
    }

    @Test
    void aWorkerThatIsSilentOrTalksNonsenseIsLostInTime() throws Exception {
        var model = Speech.unchecked(BrokenModels.copy(temp, "deeds"));
        for (var deed : List.of("is silent", "writes rubbish", "exits", "answers no JSON")) {
            Files.writeString(model.folder().resolve("deed"), deed);
            try (var lost = misbehaving();
                    var hearing = lost.start(model, Speech.RATE, 1).orElseThrow()) {
                assertThatThrownBy(() -> hearing.hear(0, 0, new byte[32_000], new Notes()))
                        .as(deed)
                        .isInstanceOf(RecognizerLost.class);
            }
        }
    }

    @Test
    void refusesARateThatWouldHangTheRecogniser() throws Exception {
        try (var hearing = workers.start(Speech.model(), 4, 1).orElseThrow()) {
            assertThatThrownBy(() -> hearing.hear(0, 0, new byte[8], new Notes()))
                    .isInstanceOf(RecognizerLost.class);
        }
    }

    @Test
    void theWorkerLetsTheServerGoFirst() throws Exception {
        try (var _ = workers.start(Speech.model(), Speech.RATE, 1).orElseThrow()) {
            var server = nice(ProcessHandle.current());
            var nice = ProcessHandle.current().children().map(LiveWorkersTest::nice);

            assertThat(nice).contains(Math.min(19, server + 5));
        }
    }

    private static void hear(LiveHearing hearing, int channel, byte[] pcm, Notes notes)
            throws RecognizerLost {
        for (var at = 0; at < pcm.length; at += Speech.RATE * 2)
            hearing.hear(channel, 0, second(pcm, at / Speech.RATE / 2), notes);
    }

    private static byte[] second(byte[] pcm, int number) {
        var from = Math.min(pcm.length, number * Speech.RATE * 2);
        return Arrays.copyOfRange(pcm, from, Math.min(pcm.length, from + Speech.RATE * 2));
    }

    private static LiveWorkers workers(int most) {
        try {
            var command = WorkerCommand.of(Speech.workerFolder(), 64).nicer(5);
            return new LiveWorkers(command, Speech.PATIENCE, most);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static LiveWorkers misbehaving() throws Exception {
        var patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ZERO);
        return new LiveWorkers(Deeds.command(), patience, 1);
    }

    private static int nice(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", process.pid() + "", "stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')')).split(" ")[17]);
        } catch (IOException e) {
            return 0;
        }
    }

    private static final class Notes implements LiveHearing.Told {

        final Map<Integer, List<Word>> words = new TreeMap<>();
        final Map<Integer, List<String>> partials = new TreeMap<>();

        @Override
        public void utterance(int channel, List<Word> utterance) {
            words.computeIfAbsent(channel, _ -> new ArrayList<>()).addAll(utterance);
        }

        @Override
        public void partial(int channel, String text) {
            partials.computeIfAbsent(channel, _ -> new ArrayList<>()).add(text);
        }

        String text(int channel) {
            return words.getOrDefault(channel, List.of()).stream()
                    .map(Word::text)
                    .collect(Collectors.joining(" "));
        }
    }
}
