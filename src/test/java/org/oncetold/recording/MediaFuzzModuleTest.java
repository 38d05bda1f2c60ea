// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.Words;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.media.Fuzz;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// Damaged, cut and disguised media files: each is taken in right or refused in a sentence, and
/// nothing is left behind. `./oncetold bench fuzz` takes a thousand; `-Dfuzz.seed=1` others.
@IntegrationTest
class MediaFuzzModuleTest {

    private static final int FILES = Integer.getInteger("fuzz", 30);
    private static final long SEED = Long.getLong("fuzz.seed", 20261126);
    private static final double SLACK = 0.6;

    @Autowired Imports imports;
    @Autowired Recordings recordings;
    @Autowired OnceToldHome home;
    @Autowired Words words;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();
    private Person interviewer;
    private StatementId statement;

    @Test
    void everyFileIsTakenInRightOrRefusedInASentence() throws Exception {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
        var fuzz = new Fuzz(SEED);
        hand(fuzz.next()); // puts the decoder in place
        var before = visibleFiles();
        var decoder = decoderFiles();
        answers.clear();

        for (var number = 0; number < FILES; number++) hand(fuzz.next());

        System.out.printf("FUZZ %d files, seed %d: %s%n", FILES, SEED, answers);
        assertThat(wrongs).isEmpty();
        assertThat(newFiles(before)).noneMatch(fuzz::isIn);
        assertThat(decoderFiles()).isEqualTo(decoder);
        Awaitility.await().until(() -> decoders() == 0);
        assertThat(answers.values().stream().mapToInt(it -> it).sum()).isEqualTo(FILES);
    }

    private void hand(Fuzz.Case file) throws IOException, InterruptedException {
        var answer = answer(file);
        answers.merge(answer, 1, Integer::sum);
    }

    private String answer(Fuzz.Case file) throws IOException, InterruptedException {
        try {
            var id =
                    people.as(
                            interviewer,
                            () ->
                                    imports.accept(
                                            statement,
                                            Speakers.usual(1),
                                            new ByteArrayInputStream(file.bytes())));
            var recording = recordings.find(id);
            var seconds = recording.samples() / 16_000.0;
            var right = isNear(seconds, Fuzz.SECONDS) || isNear(seconds, file.decodedElsewhere());
            if (recording.state() != RecordingState.CLOSED || !right)
                wrongs.add(file + " became " + recording.state() + " of " + seconds + " s");
            return "taken in";
        } catch (Refusal refusal) {
            var said = words.getTranslation(refusal.key(), Locale.ENGLISH, refusal.arguments());
            if (!said.endsWith(".") || refusal.kind().status() >= 500)
                wrongs.add(file + " was told " + refusal.key());
            return refusal.key();
        }
    }

    private static boolean isNear(double seconds, double wanted) {
        return Math.abs(seconds - wanted) < SLACK + 0.02 * wanted;
    }

    /// In temporary folders, which other processes use too, and in memory that has a name.
    private static Set<Path> visibleFiles() {
        return Stream.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"))
                .flatMap(MediaFuzzModuleTest::list)
                .collect(Collectors.toSet());
    }

    private static List<Path> newFiles(Set<Path> before) {
        return visibleFiles().stream().filter(file -> !before.contains(file)).toList();
    }

    private List<Path> decoderFiles() {
        return list(home.folder("tools/media-decoder")).sorted().toList();
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.walk(folder, 1)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static long decoders() {
        return ProcessHandle.current()
                .descendants()
                .flatMap(it -> it.info().command().stream())
                .filter(command -> command.contains("ffmpeg") || command.contains("ffprobe"))
                .count();
    }
}
