// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.bench.BareRecognizer;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;

/// The application hears in the project's held-out synthetic speech exactly the words the bare
/// recogniser hears, so it has the same word error rate.
@IntegrationTest
class SameWordsIT {

    private static final Path HELD_OUT = Path.of("target/heldout");
    private static final double WORST = 0.08;

    @Autowired Recordings recordings;
    @Autowired Transcripts transcripts;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;

    private record Spoken(String name, String kind, String said) {}

    @Test
    void hearsTheWordsOfTheBareRecogniser() throws Exception {
        var spoken = spoken();
        var files = new ArrayList<Path>();
        for (var one : spoken) files.add(raw(one.name()));
        var bare = BareRecognizer.run(Speech.MODEL, files).words();

        var interviewer = people.aPerson(Role.INTERVIEWER);
        var statement = statements.openedBy(interviewer);
        var ids = new ArrayList<RecordingId>();
        for (var file : files) ids.add(record(interviewer, statement, Files.readAllBytes(file)));
        var app = new ArrayList<String>();
        for (var id : ids) app.add(words(interviewer, statement, id));

        assertThat(app).isEqualTo(bare);
        assertThat(errorRate(spoken, app)).isLessThan(WORST);
    }

    /// All clean espeak-ng sentences: two unseen voices and the training voice each.
    private static List<Spoken> spoken() throws Exception {
        if (!Files.exists(HELD_OUT.resolve("ref.tsv"))) synthesise();
        return Files.readAllLines(HELD_OUT.resolve("ref.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(field -> new Spoken(field[0], field[1], field[2]))
                .filter(one -> one.kind().startsWith("espeak") && !one.kind().endsWith("_n15"))
                .toList();
    }

    private static void synthesise() throws IOException, InterruptedException {
        var python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "needs Debian's python3");
        var made =
                new ProcessBuilder(
                                python.toString(),
                                "-B",
                                "src/model/recipe/make_test.py",
                                HELD_OUT.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        Assumptions.assumeTrue(made == 0, "needs espeak-ng, python3-numpy, python3-scipy (apt)");
    }

    private static Path raw(String name) throws IOException {
        var wav = Files.readAllBytes(HELD_OUT.resolve(name + ".wav"));
        return Files.write(HELD_OUT.resolve(name + ".pcm"), Arrays.copyOfRange(wav, 44, wav.length))
                .toAbsolutePath();
    }

    private RecordingId record(Person interviewer, StatementId statement, byte[] pcm) {
        return people.as(
                interviewer,
                () -> {
                    var id = recordings.begin(statement, AudioShape.SPEECH);
                    Filling.fill(recordings, id, AudioShape.SPEECH, pcm);
                    return id;
                });
    }

    private String words(Person interviewer, StatementId statement, RecordingId id) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> transcripts.progress(id).state() == TranscriptionState.DONE);
        var grant =
                people.as(
                        interviewer,
                        () ->
                                gate.grant(
                                        statement,
                                        Deed.READ_WORDS,
                                        Justification.of(Purpose.QUALITY),
                                        ObjectRef.of("recording", id.value())));
        return transcripts.of(id, grant).orElseThrow().utterances().stream()
                .map(Utterance::text)
                .collect(Collectors.joining(" "));
    }

    private static double errorRate(List<Spoken> spoken, List<String> heard) {
        var errors = 0;
        var words = 0;
        for (var i = 0; i < spoken.size(); i++) {
            var said = spoken.get(i).said().split(" ");
            errors += WordErrors.between(said, heard.get(i).split(" "));
            words += said.length;
        }
        return (double) errors / words;
    }
}
