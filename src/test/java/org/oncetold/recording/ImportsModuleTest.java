// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.SyntheticMedia;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.ChunkChain;
import org.oncetold.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ImportsModuleTest {

    @Autowired Imports imports;
    @Autowired Recordings recordings;
    @Autowired HandedInFiles files;
    @Autowired ChannelNaming naming;
    @Autowired ChunkTable chunks;
    @Autowired AccessLog log;
    @Autowired Vault vault;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private Person interviewer;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "m4a", "ogg", "webm", "mp4"})
    void takesInEveryKindOfFileWhole(String kind) throws Exception {
        var file = Files.readAllBytes(SyntheticMedia.tone("import." + kind, 5));
        var before = visibleFiles();

        var id = accept(file);

        var recording = awaitEnd(id);
        assertThat(recording.state()).isEqualTo(RecordingState.CLOSED);
        assertThat(recording.source()).isEqualTo(Source.IMPORT);
        assertThat(recording.duration().toMillis() / 1_000.0).isCloseTo(5.0, within(0.2));
        assertThat(imports.progress(id).orElseThrow().state()).isEqualTo(ImportProgress.State.DONE);
        assertThat(original(id)).isEqualTo(file);
        assertThat(visibleFiles()).isEqualTo(before);
    }

    @Test
    void aVideoIsAnExhibitThatItsOwnDigestNames() throws Exception {
        var video = Files.readAllBytes(SyntheticMedia.webm("exhibit.webm"));

        var id = accept(video);

        var recording = awaitEnd(id);
        var digest = Digest.over(video).hex();
        assertThat(files.of(statement))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.recording()).isEqualTo(id);
                    assertThat(file.hasPicture()).isTrue();
                    assertThat(file.kind()).isEqualTo("webm");
                    assertThat(file.bytes()).isEqualTo(video.length);
                    assertThat(file.sha256().orElseThrow().hex()).isEqualTo(digest);
                    assertThat(file.reference()).contains("F-" + digest.substring(0, 8));
                    assertThat(file.by()).isEqualTo(interviewer.id());
                    assertThat(file.at()).isEqualTo(recording.beganAt());
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><title>Please sign in</title>",
                "#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile /etc/passwd\n"
            })
    void refusesWhatIsNoMediaAndKeepsNothing(String text) {
        assertRefused(() -> accept(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(recordings.of(statement)).isEmpty();
    }

    @Test
    void keepsACutFileAsIncompleteAndSaysSo() throws Exception {
        var whole = Files.readAllBytes(SyntheticMedia.tone("cut-import.wav", 10));

        assertThatThrownBy(() -> accept(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.cutFile"));

        var kept = recordings.of(statement).getFirst();
        assertThat(kept.state()).isEqualTo(RecordingState.INCOMPLETE);
        assertThat(kept.duration().toSeconds()).isBetween(4L, 5L);
        assertThat(imports.progress(kept.id()).orElseThrow().problem())
                .contains("recording.refusal.cutFile");
    }

    @Test
    void leavesStrangersOutside() {
        var stranger = people.aPerson(Role.INTERVIEWER);

        assertRefused(() ->
                people.as(
                        stranger,
                        () ->
                                imports.accept(
                                        statement,
                                        Speakers.usual(1),
                                        new ByteArrayInputStream(new byte[9]))));
    }

    @Test
    void keepsEachSpeakerOnTheChannelThatWasNamed() throws Exception {
        var file = twoTones();

        var id = accept(file, Speakers.parse("PERSON,INTERVIEWER"));

        var recording = awaitEnd(id);
        assertThat(recording.state()).isEqualTo(RecordingState.CLOSED);
        assertThat(recording.shape()).isEqualTo(new AudioShape(2, 16_000));
        assertThat(recording.speakers().of(0)).isEqualTo(Speaker.PERSON);
        assertThat(recording.speakers().of(1)).isEqualTo(Speaker.INTERVIEWER);
        assertThat(crossings(id, 0)).isBetween(298L, 302L);
        assertThat(crossings(id, 1)).isBetween(598L, 602L);
    }

    @Test
    void aFileWithAnotherNumberOfChannelsIsNotGuessedAt() throws Exception {
        var file = twoTones();

        assertThatThrownBy(() -> accept(file, Speakers.usual(3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.speakersDiffer"));
        assertThat(recordings.of(statement)).isEmpty();
    }

    @Test
    void speakersCanBeNamedAgainAndTheSealFollows() throws Exception {
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
        var id = accept(twoTones(), Speakers.usual(2));
        awaitEnd(id);

        people.doAs(interviewer, () -> naming.name(id, Speakers.parse("PERSON,INTERVIEWER")));

        assertThat(recordings.find(id).speakers().codes()).isEqualTo("PERSON,INTERVIEWER");
        assertThat(crossings(id, 0)).isBetween(298L, 302L);
    }

    @Test
    void speakersOfWrittenWordsStayAsTheyAre() throws Exception {
        var id = accept(twoTones(), Speakers.usual(2));
        awaitEnd(id);
        await().atMost(Duration.ofMinutes(2)).until(() -> !naming.isOpen(recordings.find(id)));

        assertThatThrownBy(() ->
                        people.doAs(
                                interviewer,
                                () -> naming.name(id, Speakers.parse("PERSON,INTERVIEWER"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.speakersWritten"));
        assertThat(recordings.find(id).speakers()).isEqualTo(Speakers.usual(2));
    }

    @Test
    void speakersThatWereChangedOutsideAreFound() throws Exception {
        var id = accept(twoTones(), Speakers.usual(2));
        awaitEnd(id);

        jdbc.sql("UPDATE recording SET speakers = 'PERSON,INTERVIEWER' WHERE id = ?")
                .param(id.bytes())
                .update();

        assertThatThrownBy(() -> crossings(id, 0))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.broken"));
    }

    @Test
    void namingSpeakersDoesNotSealWhatWasAltered() throws Exception {
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
        var id = accept(twoTones(), Speakers.usual(2));
        awaitEnd(id);
        cutTheLastSecond(id);

        assertThatThrownBy(() ->
                        people.doAs(
                                interviewer,
                                () -> naming.name(id, Speakers.parse("PERSON,INTERVIEWER"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.key()).isEqualTo("recording.refusal.broken"));

        assertThat(recordings.find(id).speakers()).isEqualTo(Speakers.usual(2));
        assertThatThrownBy(() -> crossings(id, 0)).isInstanceOf(Refusal.class);
        assertThat(people.as(interviewer, () -> log.ofStatement(statement)))
                .anyMatch(entry -> entry.outcome() == Outcome.FAILED);
    }

    /// As somebody with the database and without keys can.
    private void cutTheLastSecond(RecordingId id) {
        var kept = chunks.from(id, 0, 2);
        var chain = ChunkChain.begin(id.value());
        for (var chunk : kept) chain = chunk.link(chain);
        jdbc.sql("DELETE FROM audio_chunk WHERE recording_id = ? AND seq > 1")
                .param(id.bytes())
                .update();
        jdbc.sql(
                        """
                        UPDATE recording SET next_contiguous = 2, stored = 2, samples = ?,
                            chain_hash = ? WHERE id = ?
                        """)
                .params(kept.getLast().end(), chain, id.bytes())
                .update();
    }

    /// 300 Hz on the one, 600 Hz on the other.
    private static byte[] twoTones() throws Exception {
        var tones = "aevalsrc=0.4*sin(300*2*PI*t)|0.4*sin(600*2*PI*t):s=48000:d=3";
        return Files.readAllBytes(SyntheticMedia.sound("two-tones-apart.wav", tones, List.of()));
    }

    /// How often a second the sound of a channel comes up through zero.
    private long crossings(RecordingId id, int channel) throws Exception {
        var object = Recordings.object(id);
        var why = Justification.of(Purpose.REVIEW);
        var grant =
                people.as(interviewer, () -> gate.grant(statement, Deed.HEAR_SOUND, why, object));
        try (var sound = recordings.open(id, grant)) {
            var samples = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            var count = 0L;
            for (int at = 16_000; at < 32_000; at++)
                if (samples.getShort(4 * (at - 1) + 2 * channel) < 0
                        && samples.getShort(4 * at + 2 * channel) >= 0) count++;
            return count;
        }
    }

    private RecordingId accept(byte[] file) {
        return accept(file, Speakers.usual(1));
    }

    private RecordingId accept(byte[] file, Speakers speakers) {
        return people.as(
                interviewer,
                () -> imports.accept(statement, speakers, new ByteArrayInputStream(file)));
    }

    private Recording awaitEnd(RecordingId id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> recordings.find(id), it -> !it.isOpen());
    }

    /// Puts the sealed parts of the file together again.
    private byte[] original(RecordingId id) throws IOException {
        var grant = grant(id);
        var out = new java.io.ByteArrayOutputStream();
        jdbc.sql(
                        """
                        SELECT o.original_id, o.seq, o.bytes, o.sealed
                        FROM media_original o JOIN media_import i ON i.original_id = o.original_id
                        WHERE i.recording_id = ? ORDER BY o.seq
                        """)
                .param(Ids.bytes(id.value()))
                .query((row, _) -> {
                    UUID original = Ids.uuid(row.getBytes("original_id"));
                    var place =
                            Originals.place(
                                    statement, original, row.getLong("seq"), row.getInt("bytes"));
                    return vault.open(place, row.getBytes("sealed"), grant);
                })
                .list()
                .forEach(out::writeBytes);
        return out.toByteArray();
    }

    private AccessGrant grant(RecordingId id) {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.HEAR_SOUND,
                                Justification.of(Purpose.REVIEW),
                                Recordings.object(id)));
    }

    /// What anybody could see of files in memory: this process has left none of them.
    private static Set<String> visibleFiles() throws IOException {
        try (var files = Files.list(Path.of("/dev/shm"))) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refusal.class);
    }
}
