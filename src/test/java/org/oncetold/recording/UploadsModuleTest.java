// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class UploadsModuleTest {

    private static final String ERASED = "IMPORT_ERASED";

    @Autowired Uploads uploads;
    @Autowired Imports imports;
    @Autowired Erasure erasure;
    @Autowired Finishing finishing;
    @Autowired HandedInFiles files;
    @Autowired Recordings recordings;
    @Autowired Caretaker caretaker;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired TestImports begun;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Person interviewer;
    private StatementId statement;

    @BeforeEach
    void openAStatement() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer, "ro"); // nothing writes it down here
    }

    @Test
    void aVideoComesInPiecesAndIsAnExhibitWithItsSound() throws Exception {
        var file = video();
        var id = begin(file);
        for (var seq = 0; seq * Upload.PIECE < file.length; seq++) put(id, seq, file);

        finish(id);

        var recording = awaitEnd(id);
        assertThat(recording.state()).isEqualTo(RecordingState.CLOSED);
        assertThat(recording.duration().toMillis()).isBetween(3_800L, 4_200L);
        var kept = files.find(id).orElseThrow();
        assertThat(kept.hasPicture()).isTrue();
        assertThat(kept.kind()).isEqualTo("mp4");
        assertThat(kept.sha256()).contains(Digest.over(file));
        assertThat(handedOut(id)).isEqualTo(file);
        assertThat(mine()).isEmpty();
    }

    @Test
    void goesOnWhereItStoppedWithTheSameFileAlone() throws Exception {
        var file = video();
        var id = begin(file);
        put(id, 0, file);

        assertThat(mine()).singleElement().returns((long) Upload.PIECE, Upload::received);
        var other = file.clone();
        other[100_000]++;
        assertKey("recording.upload.refusal.otherFile", () -> resume(id, other));
        assertThat(resume(id, file)).isEqualTo(Upload.PIECE);

        assertThat(put(id, 0, file)).isEqualTo(Upload.PIECE);
        assertKey("recording.upload.refusal.otherFile", () -> put(id, 0, other));
        assertKey("recording.upload.refusal.ahead", () -> put(id, 2, file));
        assertKey("recording.upload.refusal.unfinished", () -> finish(id));
        for (var seq = 1; seq * Upload.PIECE < file.length; seq++) put(id, seq, file);
        finish(id);
        assertThat(awaitEnd(id).state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void aPieceThatChangedOrIsOfAnotherSizeIsNotKept() throws Exception {
        var file = video();
        var id = begin(file);
        var piece = piece(file, 0);
        var wrong = Digest.over(new byte[1]);

        assertKey(
                "recording.upload.refusal.changed",
                () -> people.as(interviewer, () -> put(id, 0, wrong, piece)));
        var cut = Arrays.copyOf(piece, 1_000);
        assertKey(
                "recording.upload.refusal.piece",
                () -> people.as(interviewer, () -> put(id, 0, Digest.over(cut), cut)));
        assertThat(mine()).singleElement().returns(0L, Upload::received);
    }

    @Test
    void anArchiveIsRefusedWithItsFirstPieceAndNothingIsKept() {
        var file = new byte[3 * Upload.PIECE];
        file[0] = 'P';
        file[1] = 'K';
        file[2] = 3;
        file[3] = 4;
        var id = begin(file);

        assertKey("recording.refusal.noMedia", () -> put(id, 0, file));

        assertThat(mine()).isEmpty();
        assertThat(entries(ERASED)).hasSize(1);
    }

    @Test
    void whatIsNoMediaAfterAllIsErased() {
        var file =
                Arrays.copyOf(
                        "RIFF\0\0\0\0WAVE".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        5_000);
        var id = begin(file);
        var original = mine().getFirst().original();
        put(id, 0, file);
        assertThat(parts(original)).isOne();

        assertThatThrownBy(() -> finish(id)).isInstanceOf(Refusal.class);

        assertThat(mine()).isEmpty();
        assertThat(parts(original)).isZero();
        assertThat(recordings.of(statement)).isEmpty();
        assertThat(entries(ERASED)).singleElement().returns(5_000L, AccessEntry::amount);
    }

    @Test
    void aWrongFirstPieceErasesNothing() throws Exception {
        var file = video();
        var id = begin(file);
        put(id, 0, file);
        put(id, 1, file);
        var received = mine().getFirst().received();

        assertKey("recording.upload.refusal.otherFile", () -> put(id, 0, new byte[Upload.PIECE]));

        assertThat(mine()).singleElement().returns(received, Upload::received);
        assertThat(entries(ERASED)).isEmpty();
    }

    @Test
    void whatBecameARecordingIsNoLongerErasedAsAFile() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("became.wav", 1));
        var id = begin(sound);
        put(id, 0, sound);
        var read = mine().getFirst();
        finish(id);
        awaitEnd(id);

        assertKey(
                "recording.refusal.takenInAlready",
                () -> people.doAs(interviewer, () -> erasure.erase(read)));

        assertThat(handedOut(id)).isEqualTo(sound);
        assertThat(entries(ERASED)).isEmpty();
    }

    @Test
    void whatIsBeingErasedIsNeitherSentNorTakenInAndIsErasedInTheEnd() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("erasing.wav", 1));
        var id = begin(sound);
        put(id, 0, sound);
        var read = mine().getFirst();
        jdbc.sql("UPDATE media_upload SET erasing = TRUE WHERE id = ?").param(id.bytes()).update();

        assertKind(Refusal.Kind.NOT_FOUND, () -> put(id, 0, sound));
        assertKind(Refusal.Kind.NOT_FOUND, () -> finish(id));
        assertKey("recording.refusal.takenInAlready", () -> takeOut(read));
        assertThat(mine()).isEmpty();

        caretaker.endAbandonedRecordings();

        assertThat(parts(read.original())).isZero();
        assertThat(rows("SELECT COUNT(*) FROM media_upload WHERE id = ?", id)).isZero();
    }

    @Test
    void anotherNumberOfSpeakersKeepsTheFileForAnotherChoice() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("one-channel.wav", 1));
        var id =
                people.as(
                        interviewer,
                        () -> uploads.begin(statement, sound.length, Speakers.usual(3)).id());
        put(id, 0, sound);

        assertKey("recording.upload.refusal.speakersDiffer", () -> finish(id));
        assertThat(mine()).singleElement().matches(Upload::isWhole);
        assertThat(entries(ERASED)).isEmpty();

        people.doAs(interviewer, () -> uploads.name(id, Speakers.usual(1)));
        finish(id);
        assertThat(awaitEnd(id).state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void manyThatBeginAtOnceAreCountedOneAfterTheOther() {
        var begun =
                IntStream.range(0, 12)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> begin(1_000)))
                        .toList();

        var refused = begun.stream().filter(it -> it.handle((_, why) -> why).join() != null);

        assertThat(refused).hasSize(9);
        assertThat(mine()).hasSize(3);
    }

    @Test
    void discardingErasesWhatIsHereAndSaysSoInTheLog() throws Exception {
        var file = video();
        var id = begin(file);
        put(id, 0, file);
        var original = mine().getFirst().original();
        assertThat(parts(original)).isEqualTo(Upload.PIECE / Originals.PART);

        people.doAs(interviewer, () -> uploads.discard(id));

        assertThat(mine()).isEmpty();
        assertThat(parts(original)).isZero();
        assertThat(entries(ERASED))
                .singleElement()
                .returns((long) Upload.PIECE, AccessEntry::amount);
    }

    @Test
    void aFileThatNobodyGoesOnWithIsErasedAfterAWeek() throws Exception {
        var file = video();
        var id = begin(file);
        put(id, 0, file);
        var original = mine().getFirst().original();
        jdbc.sql("UPDATE media_upload SET last_at = ? WHERE id = ?")
                .params(LocalDateTime.now(ZoneOffset.UTC).minusDays(8), id.bytes())
                .update();

        caretaker.endAbandonedRecordings();

        assertThat(mine()).isEmpty();
        assertThat(parts(original)).isZero();
        assertThat(entries(ERASED)).hasSize(1);
    }

    @Test
    void onePersonDoesNotFillTheDiskOfAll() throws Exception {
        assertKind(Refusal.Kind.TOO_LARGE, () -> begin(3L << 30));
        var first = begin(1 << 20);
        jdbc.sql("UPDATE media_upload SET bytes = ? WHERE id = ?")
                .params((20L << 30) - 100, first.bytes())
                .update();
        assertKey("recording.refusal.dayIsFull", () -> begin(200));
        var sound = Files.readAllBytes(SyntheticMedia.tone("beyond.wav", 1));
        assertKey(
                "recording.refusal.dayIsFull",
                () ->
                        people.as(
                                interviewer,
                                () ->
                                        imports.accept(
                                                statement,
                                                Speakers.usual(1),
                                                new ByteArrayInputStream(sound))));
        begin(50);
        begin(20);
        assertKey("recording.upload.refusal.many", () -> begin(10));
        assertThat(recordings.of(statement)).isEmpty();
    }

    @Test
    void strangersNeitherBeginNorGoOn() throws Exception {
        var stranger = people.aPerson(Role.INTERVIEWER);
        var file = video();
        var id = begin(file);

        assertKind(
                Refusal.Kind.NOT_FOUND,
                () -> people.as(stranger, () -> uploads.begin(statement, 9, Speakers.usual(1))));
        assertKind(
                Refusal.Kind.NOT_FOUND,
                () -> people.as(stranger, () -> put(id, 0, Digest.over(file), file)));
        assertKind(Refusal.Kind.NOT_FOUND, () -> people.doAs(stranger, () -> uploads.discard(id)));
        assertThat(mine()).hasSize(1);
    }

    @Test
    void stoppingAnImportLeavesNothingButItsEntries() throws Exception {
        var tone = "sine=frequency=440:sample_rate=16000:duration=1800";
        var long30 = SyntheticMedia.sound("half-an-hour.wav", tone, List.of());
        var file = Files.readAllBytes(long30);
        var taking =
                CompletableFuture.supplyAsync(() ->
                        people.as(
                                interviewer,
                                () ->
                                        imports.accept(
                                                statement,
                                                Speakers.usual(1),
                                                new ByteArrayInputStream(file))));
        var begun =
                Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(
                                () -> recordings.of(statement),
                                all -> !all.isEmpty() && all.getFirst().samples() > 0);
        var id = begun.getFirst().id();

        people.doAs(interviewer, () -> imports.cancel(id));

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> recordings.of(statement).isEmpty());
        taking.handle((_, refusal) -> refusal).join();
        assertThat(imports.progress(id)).isEmpty();
        assertThat(rows("SELECT COUNT(*) FROM audio_chunk WHERE recording_id = ?", id)).isZero();
        assertThat(entries(ERASED)).hasSize(1);
    }

    @Test
    void whatIsTakenInIsNotStopped() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("taken-in.wav", 1));
        var id = begin(sound);
        put(id, 0, sound);
        finish(id);
        awaitEnd(id);

        assertKey(
                "recording.refusal.takenInAlready",
                () -> people.doAs(interviewer, () -> imports.cancel(id)));
        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void aFileThatLostItsEndInTheDatabaseIsFound() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("loses-its-end.wav", 6));
        var id = begin(sound);
        put(id, 0, sound);
        var original = mine().getFirst().original();
        finish(id);
        awaitEnd(id);

        jdbc.sql("DELETE FROM media_original WHERE original_id = ? ORDER BY seq DESC LIMIT 1")
                .param(Ids.bytes(original))
                .update();

        assertKey("recording.refusal.broken", () -> handedOut(id));
    }

    @Test
    void aFileCutAtTheBorderOfAPartIsNotHandedOutAsWhole() throws Exception {
        var sound = Files.readAllBytes(SyntheticMedia.tone("cut-at-a-border.wav", 12));
        var id = begin(sound);
        put(id, 0, sound);
        finish(id);
        awaitEnd(id);
        assertThat(sound.length).isGreaterThan(3 * Originals.PART);

        change(id, "original_bytes = 2 * 262144");
        assertThat(sentUntilBroken(id)).isZero();
        assertThat(failures()).isOne();

        change(id, "original_parts = 2");
        assertThat(sentUntilBroken(id)).isLessThan(2 * Originals.PART);
        assertThat(failures()).isEqualTo(2);

        change(id, "digest = NULL");
        assertThat(sentUntilBroken(id)).isLessThan(2 * Originals.PART);
        assertThat(failures()).isEqualTo(3);
        assertThat(entries(Deed.HEAR_SOUND.name()))
                .noneMatch(entry -> entry.outcome() == Outcome.DONE);
    }

    @Test
    void aFileThatWasNeverKeptWholeIsNoAlarm() {
        var id = begun.begun(interviewer, statement).id();
        caretaker.endInterruptedImports();
        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.INCOMPLETE);

        assertKey("recording.refusal.originalNotWhole", () -> handedOut(id));

        assertThat(failures()).isZero();
    }

    private int sentUntilBroken(RecordingId id) {
        var out = new ByteArrayOutputStream();
        assertKey("recording.refusal.broken", () -> files.send(id, grant(id), out));
        return out.size();
    }

    private long failures() {
        return entries(Deed.HEAR_SOUND.name()).stream()
                .filter(entry -> entry.outcome() == Outcome.FAILED)
                .count();
    }

    private void change(RecordingId id, String set) {
        jdbc.sql("UPDATE media_import SET " + set + " WHERE recording_id = ?")
                .param(id.bytes())
                .update();
    }

    private void takeOut(Upload upload) {
        people.doAs(
                interviewer,
                () -> transaction.executeWithoutResult(_ -> finishing.takeOut(upload)));
    }

    private RecordingId begin(byte[] file) {
        return begin(file.length);
    }

    private RecordingId begin(long bytes) {
        return people.as(
                interviewer, () -> uploads.begin(statement, bytes, Speakers.usual(1)).id());
    }

    private long put(RecordingId id, int seq, byte[] file) {
        var piece = piece(file, seq);
        return people.as(interviewer, () -> put(id, seq, Digest.over(piece), piece));
    }

    private long put(RecordingId id, long seq, Digest digest, byte[] piece) {
        try {
            return uploads.put(id, seq, digest, new ByteArrayInputStream(piece));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] piece(byte[] file, int seq) {
        var from = seq * Upload.PIECE;
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + Upload.PIECE));
    }

    private long resume(RecordingId id, byte[] file) {
        var digest = Digest.over(piece(file, 0)).bytes();
        return people.as(interviewer, () -> uploads.resume(id, digest));
    }

    private void finish(RecordingId id) {
        people.doAs(
                interviewer,
                () -> {
                    try {
                        uploads.finish(id);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private List<Upload> mine() {
        return people.as(interviewer, () -> uploads.of(statement));
    }

    private Recording awaitEnd(RecordingId id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> recordings.find(id), it -> !it.isOpen());
    }

    private byte[] handedOut(RecordingId id) throws IOException {
        var out = new ByteArrayOutputStream();
        files.send(id, grant(id), out);
        return out.toByteArray();
    }

    private AccessGrant grant(RecordingId id) {
        var why = Justification.of(Purpose.REVIEW);
        var object = HandedInFiles.object(id);
        return people.as(interviewer, () -> gate.grant(statement, Deed.HEAR_SOUND, why, object));
    }

    private long parts(java.util.UUID original) {
        return jdbc.sql("SELECT COUNT(*) FROM media_original WHERE original_id = ?")
                .param(Ids.bytes(original))
                .query(Long.class)
                .single();
    }

    private long rows(String sql, RecordingId id) {
        return jdbc.sql(sql).param(id.bytes()).query(Long.class).single();
    }

    private List<AccessEntry> entries(String action) {
        return people.as(interviewer, () -> log.ofStatement(statement)).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static byte[] video() throws Exception {
        return Files.readAllBytes(SyntheticMedia.video("noise.mp4"));
    }

    private static void assertKey(String key, ThrowingCallable attempt) {
        refused(attempt).satisfies(it -> assertThat(((Refusal) it).key()).isEqualTo(key));
    }

    private static void assertKind(Refusal.Kind kind, ThrowingCallable attempt) {
        refused(attempt).satisfies(it -> assertThat(((Refusal) it).kind()).isEqualTo(kind));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            ThrowingCallable attempt) {
        return assertThatThrownBy(attempt).isInstanceOf(Refusal.class);
    }
}
