// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class RecordingsModuleTest {

    private static final int RATE = 16_000;

    @Autowired Recordings recordings;
    @Autowired RecordingDesk desk;
    @Autowired Markers markers;
    @Autowired Masks masks;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired AssignmentBook assignments;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void begin() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
    }

    @Test
    void countsWhatIsThereWithoutAGap() {
        var chunks = Sound.chunks(Sound.noise(1, 3 * RATE), RATE);

        assertThat(append(chunks.get(0)).contiguous()).isEqualTo(1);
        assertThat(append(chunks.get(2)).contiguous()).isEqualTo(1);
        assertThat(missing()).containsExactly(1L);
        assertThat(append(chunks.get(1)).contiguous()).isEqualTo(3);

        assertThat(recordings.find(id).samples()).isEqualTo(3 * RATE);
        assertThat(missing()).isEmpty();
    }

    @Test
    void soundComesWhileARecorderSendsIt() {
        var before = Instant.now().minusSeconds(60);
        lastChunk(before);
        assertThat(recordings.isComing(id)).isFalse();

        append(ChunkUpload.of(0, 0, Sound.noise(1, RATE)));
        assertThat(lastChunk()).isAfter(before.plusSeconds(30));

        lastChunk(Instant.now().plusSeconds(60)); // so that no slow machine makes it old
        assertThat(recordings.isComing(id)).isTrue();
        people.doAs(interviewer, () -> recordings.endIncomplete(id));
        assertThat(recordings.isComing(id)).isFalse();
    }

    private Instant lastChunk() {
        return jdbc.sql("SELECT last_chunk_at FROM recording WHERE id = ?")
                .param(id.bytes())
                .query((row, _) -> Utc.fromColumn(row, "last_chunk_at"))
                .single();
    }

    private void lastChunk(Instant at) {
        jdbc.sql("UPDATE recording SET last_chunk_at = ? WHERE id = ?")
                .params(Utc.toColumn(at), id.bytes())
                .update();
    }

    @Test
    void takesTheSameBytesAgainAndKeepsTheFirstOnes() {
        var first = ChunkUpload.of(0, 0, Sound.noise(1, RATE));
        var other = ChunkUpload.of(0, 0, Sound.noise(2, RATE));

        append(first);

        assertThat(append(first).contiguous()).isEqualTo(1);
        assertRefused(() -> append(other), Refusal.Kind.CONFLICT);
        assertThat(hear()).isEqualTo(first.bytes());
    }

    @Test
    void refusesBytesThatChangedOnTheWay() {
        var sound = Sound.noise(1, RATE);
        var chunk = new ChunkUpload(0, 0, Digest.over(Sound.noise(2, RATE)), sound, false);

        assertRefused(() -> append(chunk), Refusal.Kind.UNFIT);
        assertThat(recordings.find(id).stored()).isZero();
    }

    @Test
    void refusesChunksThatAreNoSound() {
        assertRefused(() -> append(ChunkUpload.of(0, 0, new byte[0])), Refusal.Kind.UNFIT);
        assertRefused(() -> append(ChunkUpload.of(0, 0, new byte[3])), Refusal.Kind.UNFIT);
        assertRefused(() -> append(ChunkUpload.of(-1, 0, new byte[2])), Refusal.Kind.UNFIT);
        assertRefused(
                () -> append(ChunkUpload.of(0, 0, new byte[32_000 * 10 + 2])),
                Refusal.Kind.TOO_LARGE);
        assertRefused(() -> append(ChunkUpload.of(9_999_999, 1, new byte[2])), Refusal.Kind.UNFIT);
    }

    @Test
    void refusesChunksThatDoNotMeet() {
        append(ChunkUpload.of(0, 0, Sound.noise(1, RATE)));
        append(ChunkUpload.of(2, 2 * RATE, Sound.noise(2, RATE)));

        assertRefused(
                () -> append(ChunkUpload.of(1, RATE + 1, Sound.noise(3, RATE))),
                Refusal.Kind.UNFIT);
        assertRefused(
                () -> append(ChunkUpload.of(1, RATE, Sound.noise(3, RATE - 1))),
                Refusal.Kind.UNFIT);
        assertThat(append(ChunkUpload.of(1, RATE, Sound.noise(3, RATE))).contiguous()).isEqualTo(3);
    }

    @Test
    void keepsAnyOrderWithAnyRepetitionBitForBit() {
        for (int seed = 0; seed < 5; seed++) {
            begin();
            var random = new Random(seed);
            var sound = Sound.noise(seed, 40_000 + random.nextInt(20_000));
            var chunks = new ArrayList<>(Sound.chunks(sound, 1_000 + random.nextInt(4_000)));
            var last = chunks.size();
            chunks.addAll(List.copyOf(chunks.subList(0, chunks.size() / 2)));
            Collections.shuffle(chunks, random);

            chunks.forEach(this::append);

            assertThat(recordings.find(id).chunks()).isEqualTo(last);
            close(last, sound);
            assertThat(hear()).isEqualTo(sound);
        }
    }

    @Test
    void twoAtOnceLoseNothing() throws Exception {
        var chunks = Sound.chunks(Sound.noise(1, 40 * 1_000), 1_000);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            var mine = chunks.stream().filter(c -> c.seq() % 2 == threads.size() % 2).toList();
            threads.add(Thread.ofPlatform().start(() -> mine.forEach(this::append)));
        }
        for (var thread : threads) thread.join();

        assertThat(recordings.find(id).chunks()).isEqualTo(40);
        assertThat(hear()).hasSize(80_000);
    }

    @Test
    void keepsNothingInClear() {
        var sound = Sound.noise(77, RATE);
        append(ChunkUpload.of(0, 0, sound));
        close(1, sound);

        var digest = Digest.over(sound).bytes();
        var rows =
                jdbc.sql(
                                """
                                SELECT COUNT(*) FROM audio_chunk JOIN recording r ON r.id = recording_id
                                WHERE LOCATE(?, sealed) > 0 OR LOCATE(?, r.digest) > 0
                                   OR LOCATE(?, CONCAT(r.chain_hash, fingerprint, sealed_sha256)) > 0
                                """)
                        .params(java.util.Arrays.copyOf(sound, 64), digest, digest)
                        .query(Long.class)
                        .single();

        assertThat(rows).isZero();
    }

    @Test
    void keepsNoSoundUnderAMask() {
        var sound = Sound.noise(3, RATE);
        var silent = ChunkUpload.masked(0, 0, 2 * RATE);
        var loud = new ChunkUpload(0, 0, Digest.over(sound), sound, true);

        assertRefused(() -> append(loud), Refusal.Kind.UNFIT);
        append(silent);

        assertThat(append(silent).contiguous()).isEqualTo(1);
        assertRefused(
                () -> append(ChunkUpload.of(0, 0, new byte[2 * RATE])), Refusal.Kind.CONFLICT);
    }

    @Nested
    class WithMaskedStretches {

        private final byte[] sound = Sound.noise(6, 5 * RATE);

        @BeforeEach
        void recordAndClose() {
            java.util.Arrays.fill(sound, 2 * RATE, 6 * RATE, (byte) 0);
            var chunks = Sound.chunks(sound, RATE);
            append(chunks.get(0));
            append(ChunkUpload.masked(1, RATE, 2 * RATE));
            append(ChunkUpload.masked(2, 2 * RATE, 2 * RATE));
            append(chunks.get(3));
            append(ChunkUpload.masked(4, 4 * RATE, 2 * RATE));
            java.util.Arrays.fill(sound, 8 * RATE, 10 * RATE, (byte) 0);
            people.as(
                    interviewer,
                    () ->
                            markers.add(
                                    id,
                                    statement,
                                    RATE - 40,
                                    MarkerKind.MASKED,
                                    Confidential.of("Talk with her lawyer")));
            close(5, sound);
        }

        @Test
        void tellsWhereAndWhyAndHoldsNothingThere() {
            var recording = recordings.find(id);

            assertThat(masks.spans(recording))
                    .containsExactly(
                            new MaskedSpan(RATE, 3 * RATE), new MaskedSpan(4 * RATE, 5 * RATE));
            assertThat(masks.of(recording, grant(Deed.READ_INTERVIEW)))
                    .extracting(masked -> masked.told(it -> it.words().reveal()).orElse(""))
                    .containsExactly("Talk with her lawyer", "");
            assertThat(hear()).isEqualTo(sound);
        }

        @Test
        void aRecorderAddsNoReasonOnceItHasEnded() {
            assertRefused(
                    () ->
                            people.as(
                                    interviewer,
                                    () ->
                                            markers.addWhileOpen(
                                                    id,
                                                    RATE,
                                                    MarkerKind.MASKED,
                                                    Confidential.of("Another reason"))),
                    Refusal.Kind.CONFLICT);
        }

        @Test
        void aReasonThatIsAddedLaterIsWrittenDownAndHidesNone() {
            var before = written();

            addReason();

            assertThat(written()).isEqualTo(before + 1);
            var first = masks.of(recordings.find(id), grant(Deed.READ_INTERVIEW)).getFirst();
            assertThat(first.reasons())
                    .extracting(reason -> reason.words().reveal())
                    .containsExactly("Talk with her lawyer", "Another reason");
            assertThat(first.reasons().getFirst().notedAt())
                    .isBeforeOrEqualTo(first.reasons().getLast().notedAt());
        }

        @Test
        void whoIsNoLongerAssignedAddsNoReason() {
            var mona = people.aPerson(Role.SUPERVISOR, interviewer.unit());
            people.doAs(mona, () -> assignments.withdraw(statement, interviewer.login()));

            assertRefused(this::addReason, Refusal.Kind.NOT_FOUND);
        }

        private void addReason() {
            people.doAs(
                    interviewer,
                    () ->
                            markers.add(
                                    id,
                                    statement,
                                    RATE,
                                    MarkerKind.MASKED,
                                    Confidential.of("Another reason")));
        }

        private long written() {
            return people.as(interviewer, () -> log.ofStatement(statement)).stream()
                    .filter(entry -> entry.action().equals(Deed.WRITE_INTERVIEW.name()))
                    .count();
        }

        @Test
        void doesNotOpenWhenAMaskIsTakenOffOrPutOn() {
            change("UPDATE audio_chunk SET masked = FALSE WHERE recording_id = ? AND seq = 4");
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);

            change("UPDATE audio_chunk SET masked = TRUE WHERE recording_id = ? AND seq = 4");
            assertThat(hear()).isEqualTo(sound);
            change("UPDATE audio_chunk SET masked = TRUE WHERE recording_id = ? AND seq = 3");
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
        }

        private void change(String sql) {
            assertThat(jdbc.sql(sql).param(Ids.bytes(id.value())).update()).isEqualTo(1);
        }
    }

    @Test
    void whileItIsOpenTheSealItselfTellsAMaskFromSilence() {
        append(ChunkUpload.masked(0, 0, 2 * RATE));

        jdbc.sql("UPDATE audio_chunk SET masked = FALSE WHERE recording_id = ?")
                .param(Ids.bytes(id.value()))
                .update();

        assertThatThrownBy(this::hear).isInstanceOf(SealBroken.class);
    }

    /// The connection broke while the first call was being read back, and the sender came again.
    @Test
    void closingTwiceAtOnceIsTheSameAgain() {
        var sound = Sound.noise(5, RATE);
        append(ChunkUpload.of(0, 0, sound));
        var asBothReadIt = recordings.books(id);
        var grant = grant(Deed.HEAR_SOUND);

        recordings.close(asBothReadIt, 1, Digest.over(sound), grant);
        recordings.close(asBothReadIt, 1, Digest.over(sound), grant);

        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void whatCameInWhileItWasReadBackIsSaid() {
        var sound = Sound.noise(5, RATE);
        append(ChunkUpload.of(0, 0, sound));
        var read = recordings.books(id);
        append(ChunkUpload.of(1, RATE, sound));

        assertRefused(
                () -> recordings.close(read, 1, Digest.over(sound), grant(Deed.HEAR_SOUND)),
                Refusal.Kind.CONFLICT);
        assertThat(recordings.find(id).isOpen()).isTrue();
    }

    @Nested
    class WhenClosed {

        private final byte[] sound = Sound.noise(5, 3 * RATE + 17);

        @BeforeEach
        void recordAndClose() {
            Sound.chunks(sound, RATE).forEach(RecordingsModuleTest.this::append);
            close(4, sound);
        }

        @Test
        void isTheSameAgain() {
            var closed = recordings.find(id);

            assertThat(closed.state()).isEqualTo(RecordingState.CLOSED);
            assertThat(closed.digest()).contains(Digest.over(sound));
            assertThat(close(4, sound)).isEqualTo(closed);
            assertThat(hear()).isEqualTo(sound);
        }

        @Test
        void takesNothingMore() {
            assertRefused(
                    () -> append(ChunkUpload.of(4, 3 * RATE + 17, new byte[2])),
                    Refusal.Kind.CONFLICT);
            assertRefused(() -> close(4, new byte[2]), Refusal.Kind.CONFLICT);
        }

        @Test
        void readsFromAnySample() throws IOException {
            for (var sample : new long[] {0, 1, 15_999, 16_000, 31_999, 40_000, 48_016, 48_017}) {
                try (var reader = recordings.open(id, grant(Deed.HEAR_SOUND))) {
                    reader.seek(sample);
                    assertThat(reader.readAllBytes())
                            .isEqualTo(
                                    java.util.Arrays.copyOfRange(
                                            sound, (int) sample * 2, sound.length));
                }
            }
        }

        @Test
        void skipsWithinAndAcrossChunks() throws IOException {
            try (var reader = recordings.open(id, grant(Deed.HEAR_SOUND))) {
                reader.skipNBytes(3);
                assertThat(reader.read()).isEqualTo(Byte.toUnsignedInt(sound[3]));
                reader.skipNBytes(64_001);
                assertThat(reader.read()).isEqualTo(Byte.toUnsignedInt(sound[64_005]));
                reader.skipNBytes(10);
                assertThat(reader.read()).isEqualTo(Byte.toUnsignedInt(sound[64_016]));
            }
        }

        @Test
        void doesNotOpenWithAMissingChunk() {
            change("DELETE FROM audio_chunk WHERE recording_id = ? AND seq = 3");
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
        }

        @Test
        void doesNotOpenCutAndCountedAnew() {
            change("DELETE FROM audio_chunk WHERE recording_id = ? AND seq = 3");
            change("UPDATE recording SET next_contiguous = 3, samples = 48000 WHERE id = ?");
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
        }

        @Test
        void doesNotOpenWhenMadeOpenAndLongerAgain() {
            change("UPDATE recording SET state = 'INCOMPLETE' WHERE id = ?");
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
            assertThat(alarms()).isPositive();
        }

        @Test
        void doesNotOpenWithSwappedOrChangedBytes() {
            change(
                    """
                    UPDATE audio_chunk SET sealed = INSERT(sealed, 100, 1, CHAR(ORD(SUBSTRING(sealed, 100, 1)) ^ 1))
                    WHERE recording_id = ? AND seq = 1
                    """);
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
            assertThat(alarms()).isPositive();
        }

        @Test
        void doesNotOpenWithChangedBytesUnderANewDigest() {
            change(
                    """
                    UPDATE audio_chunk SET sealed = INSERT(sealed, 100, 1, CHAR(ORD(SUBSTRING(sealed, 100, 1)) ^ 1)),
                      sealed_sha256 = UNHEX(SHA2(sealed, 256))
                    WHERE recording_id = ? AND seq = 1
                    """);
            assertRefused(RecordingsModuleTest.this::hear, Refusal.Kind.CONFLICT);
            assertThat(alarms()).isPositive();
        }

        private long alarms() {
            var mona = people.aPerson(Role.SUPERVISOR, interviewer.unit());
            return people.as(mona, () -> log.ofStatement(statement)).stream()
                    .filter(entry -> entry.object().kind().equals("seal-broken"))
                    .filter(entry -> entry.outcome() == Outcome.FAILED)
                    .count();
        }

        private void change(String sql) {
            assertThat(jdbc.sql(sql).param(Ids.bytes(id.value())).update()).isEqualTo(1);
        }
    }

    @Test
    void doesNotCloseWithOtherNumbers() {
        var sound = Sound.noise(1, 2 * RATE);
        Sound.chunks(sound, RATE).forEach(this::append);

        assertRefused(() -> close(3, sound), Refusal.Kind.CONFLICT);
        assertRefused(() -> close(1, sound), Refusal.Kind.CONFLICT);
        assertRefused(() -> close(2, new byte[4]), Refusal.Kind.UNFIT);
        assertThat(recordings.find(id).isOpen()).isTrue();
        assertThat(close(2, sound).state()).isEqualTo(RecordingState.CLOSED);
    }

    @Test
    void doesNotCloseNothing() {
        assertRefused(() -> close(0, new byte[0]), Refusal.Kind.UNFIT);
    }

    @Test
    void showsNothingToStrangers() {
        append(ChunkUpload.of(0, 0, Sound.noise(1, RATE)));
        var stranger = people.aPerson(Role.INTERVIEWER);

        for (ThrowingCallable attempt :
                List.<ThrowingCallable>of(
                        () -> people.as(stranger, () -> desk.find(id)),
                        () -> people.as(stranger, () -> desk.of(statement)),
                        () ->
                                people.as(
                                        stranger,
                                        () ->
                                                recordings.append(
                                                        id, ChunkUpload.of(1, RATE, new byte[2]))),
                        () -> people.as(stranger, () -> recordings.close(id, 1, new byte[32])),
                        () ->
                                people.as(
                                        stranger,
                                        () -> recordings.begin(statement, AudioShape.SPEECH))))
            assertRefused(attempt, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void letsOnlyInterviewersRecord() {
        for (var role : Role.values()) {
            if (role == Role.INTERVIEWER) continue;
            var other = people.aPerson(role);
            assertThatThrownBy(() ->
                            people.as(other, () -> recordings.begin(statement, AudioShape.SPEECH)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void keepsMarksInOrder() {
        people.doAs(
                interviewer,
                () -> {
                    markers.add(id, statement, 900, MarkerKind.MARK, Confidential.of("later"));
                    markers.add(id, statement, 100, MarkerKind.STEP_SHOWN, Confidential.of("open"));
                });

        var found = markers.of(id, grant(Deed.READ_INTERVIEW));

        assertThat(found).extracting(Marker::atSample).containsExactly(100L, 900L);
        assertThat(found.getFirst().detail().reveal()).isEqualTo("open");
    }

    private Receipt append(ChunkUpload chunk) {
        return people.as(interviewer, () -> recordings.append(id, chunk));
    }

    private Recording close(long chunks, byte[] sound) {
        return people.as(
                interviewer, () -> recordings.close(id, chunks, Digest.over(sound).bytes()));
    }

    private List<Long> missing() {
        return people.as(interviewer, () -> desk.missing(desk.find(id)));
    }

    private byte[] hear() {
        try (var sound = recordings.open(id, grant(Deed.HEAR_SOUND))) {
            return sound.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private AccessGrant grant(Deed deed) {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                deed,
                                Justification.of(Purpose.REVIEW),
                                Recordings.object(id)));
    }

    private static void assertRefused(ThrowingCallable attempt, Refusal.Kind kind) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.kind()).isEqualTo(kind));
    }
}
