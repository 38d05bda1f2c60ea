// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Ids;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@IntegrationTest
class TranscriptionModuleTest {

    @Autowired Recordings recordings;
    @Autowired Transcripts transcripts;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;
    @Autowired OnceToldHome home;

    private Person interviewer;
    private StatementId statement;

    @BeforeEach
    void open() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
    }

    @Test
    void writesAClosedRecordingDown() {
        var recording = recorded(AudioShape.SPEECH, Speech.pcm("espeak1_03"));

        var transcript = done(recording);

        assertThat(text(transcript)).isEqualTo("the driver told me not to speak to anyone");
        assertThat(transcript.statement()).isEqualTo(statement);
        assertThat(transcript.model().forTryingOutOnly()).isTrue();
        assertThat(transcript.notTranscribed()).isEmpty();
        var words = transcript.utterances().getFirst().words();
        assertThat(words.getFirst().start())
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(400));
        assertThat(words).isSortedAccordingTo(java.util.Comparator.comparing(Word::start));
    }

    @Test
    void hearsEachChannelOnItsOwn() {
        var left = Speech.pcm("espeak1_03");
        var right = Speech.pcm("enus_05");
        var recording = recorded(new AudioShape(2, Speech.RATE), interleaved(left, right));

        var transcript = done(recording);

        assertThat(text(transcript, 0)).isEqualTo("the driver told me not to speak to anyone");
        assertThat(text(transcript, 1)).isEqualTo("she said that nobody would believe me");
    }

    /// The recogniser brings it to its own rate; the original stays as it is.
    @Test
    void hearsTheSameWordsAtTheSameTimesIn48kHz() {
        var pcm = Speech.pcm("espeak1_03");

        var usual = words(done(recorded(AudioShape.SPEECH, pcm)));
        var full = words(done(recorded(new AudioShape(1, 3 * Speech.RATE), threefold(pcm))));

        assertThat(full).extracting(Word::text).isEqualTo(usual.stream().map(Word::text).toList());
        for (var i = 0; i < usual.size(); i++)
            assertThat(full.get(i).start().toMillis())
                    .isCloseTo(usual.get(i).start().toMillis(), within(40L));
    }

    private static List<Word> words(Transcript transcript) {
        return transcript.utterances().stream().flatMap(it -> it.words().stream()).toList();
    }

    /// Three samples for each, on the straight way to the next.
    private static byte[] threefold(byte[] pcm) {
        var samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var out = ByteBuffer.allocate(3 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        for (var at = 0; at < samples.limit(); at++) {
            var here = samples.get(at);
            var next = samples.get(Math.min(at + 1, samples.limit() - 1));
            for (var part = 0; part < 3; part++)
                out.putShort((short) (here + (next - here) * part / 3));
        }
        return out.array();
    }

    @Test
    void tellsHowFarItIs() {
        var told = new CopyOnWriteArrayList<TranscriptionProgress>();
        var recording = begun(AudioShape.SPEECH);
        var registration = transcripts.onProgress(recording, told::add);

        assertThat(transcripts.progress(recording).state()).isEqualTo(TranscriptionState.NONE);
        fill(recording, AudioShape.SPEECH, Speech.ofSeconds(60));
        done(recording);

        assertThat(told)
                .extracting(TranscriptionProgress::state)
                .contains(TranscriptionState.RUNNING);
        assertThat(told.getLast().state()).isEqualTo(TranscriptionState.DONE);
        assertThat(told).extracting(TranscriptionProgress::share).isSorted();
        registration.remove();
    }

    @Test
    void keepsNoWordInTheClear() {
        var recording = recorded(AudioShape.SPEECH, Speech.pcm("espeak1_03"));
        done(recording);

        var sealed =
                jdbc.sql("SELECT transcript FROM transcription WHERE recording_id = ?")
                        .param(Ids.bytes(recording.value()))
                        .query((row, _) -> row.getBytes(1))
                        .single();

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("driver");
        assertThat(parts(recording)).isZero();
    }

    @Test
    void saysSoWhenThereIsNoModelForTheLanguage() {
        statement = statements.openedBy(interviewer, "es");
        var recording = recorded(AudioShape.SPEECH, Speech.pcm("espeak1_03"));

        await().until(() -> transcripts.progress(recording).state() == TranscriptionState.FAILED);

        assertThat(transcripts.progress(recording).failure()).contains(Failure.NO_MODEL);
        assertThat(recordings.find(recording).samples())
                .isEqualTo(Speech.pcm("espeak1_03").length / 2);
    }

    @Test
    void saysSoWhenTheModelIsDamagedAndKeepsTheSound() throws Exception {
        var model = home.folder("models").resolve("vosk-model-small-it-0.1");
        FileSystemUtils.copyRecursively(home.folder("models").resolve("en-oncetold-tryout"), model);
        var description = model.resolve("model.properties");
        Files.writeString(
                description, Files.readString(description).replace("language=en", "language=it"));
        var network = model.resolve("am/final.mdl");
        var damaged = Files.readAllBytes(network);
        damaged[damaged.length / 2] ^= 1;
        Files.write(network, damaged);
        statement = statements.openedBy(interviewer, "it");
        try {
            var recording = recorded(AudioShape.SPEECH, Speech.pcm("espeak1_03"));
            await().until(() ->
                    transcripts.progress(recording).state() == TranscriptionState.FAILED);

            assertThat(transcripts.progress(recording).failure()).contains(Failure.MODEL_UNFIT);
            assertThat(recordings.find(recording).samples())
                    .isEqualTo(Speech.pcm("espeak1_03").length / 2);
        } finally {
            FileSystemUtils.deleteRecursively(model);
        }
    }

    private RecordingId recorded(AudioShape shape, byte[] pcm) {
        var recording = begun(shape);
        fill(recording, shape, pcm);
        return recording;
    }

    private RecordingId begun(AudioShape shape) {
        return people.as(interviewer, () -> recordings.begin(statement, shape));
    }

    private void fill(RecordingId recording, AudioShape shape, byte[] pcm) {
        people.doAs(interviewer, () -> Filling.fill(recordings, recording, shape, pcm));
    }

    private Transcript done(RecordingId recording) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> transcripts.progress(recording).state(),
                        state ->
                                state == TranscriptionState.DONE
                                        || state == TranscriptionState.FAILED);
        return transcripts.of(recording, grant()).orElseThrow();
    }

    private AccessGrant grant() {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_WORDS,
                                Justification.of(Purpose.REVIEW),
                                ObjectRef.none()));
    }

    private int parts(RecordingId recording) {
        return jdbc.sql("SELECT COUNT(*) FROM transcription_part WHERE recording_id = ?")
                .param(Ids.bytes(recording.value()))
                .query(Integer.class)
                .single();
    }

    private static String text(Transcript transcript) {
        return text(transcript, 0);
    }

    private static String text(Transcript transcript, int channel) {
        return transcript.utterances().stream()
                .filter(utterance -> utterance.channel() == channel)
                .map(Utterance::text)
                .collect(Collectors.joining(" "));
    }

    private static byte[] interleaved(byte[] left, byte[] right) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i + 1 < Math.max(left.length, right.length); i += 2) {
            for (var channel : List.of(left, right)) {
                out.write(i + 1 < channel.length ? channel[i] : 0);
                out.write(i + 1 < channel.length ? channel[i + 1] : 0);
            }
        }
        return out.toByteArray();
    }
}
