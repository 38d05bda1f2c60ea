// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Layer;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.TestDecisions;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.media.MemoryFile;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CaretakerModuleTest {

    private static final int RATE = 16_000;
    private static final List<ChunkUpload> CHUNKS = Sound.chunks(Sound.noise(6, 2 * RATE), RATE);

    @Autowired Caretaker caretaker;
    @Autowired Recordings recordings;
    @Autowired Letterboxes letterboxes;
    @Autowired LetterboxTable boxes;
    @Autowired UploadPasses passes;
    @Autowired ImportTable imports;
    @Autowired ImportWorkers workers;
    @Autowired Originals originals;
    @Autowired TestImports begun;
    @Autowired TestDecisions decisions;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private Person interviewer;
    private StatementId statement;
    private RecordingId id;

    @BeforeEach
    void oneSecondIsSafe() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(interviewer);
        id = people.as(interviewer, () -> recordings.begin(statement, AudioShape.SPEECH));
        people.as(interviewer, () -> recordings.append(id, CHUNKS.getFirst()));
    }

    @Test
    void endsWhatAProgramLeftForADay() {
        notHeardOfForHours(25);

        caretaker.endAbandonedRecordings();

        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.INCOMPLETE);
    }

    @Test
    void waitsForARecorderThatMayComeBackWithLetters() throws Exception {
        var key = publicKey();
        notHeardOfForHours(25);

        caretaker.endAbandonedRecordings();

        assertThat(takeIn(key).contiguous()).isEqualTo(2);
        assertThat(recordings.find(id).samples()).isEqualTo(2 * RATE);
    }

    @Test
    void afterAMonthItsLettersAreNobodysToRead() {
        var key = publicKey();
        notHeardOfForHours(24 * 31);

        caretaker.endAbandonedRecordings();

        assertThat(recordings.find(id).state()).isEqualTo(RecordingState.INCOMPLETE);
        assertNoLetterOpens(key);
    }

    @Test
    void noLetterOpensOnceTheRecordingIsClosed() {
        var key = publicKey();
        var digest = Digest.over(CHUNKS.getFirst().bytes()).bytes();

        people.as(interviewer, () -> recordings.close(id, 1, digest));

        assertNoLetterOpens(key);
    }

    @Nested
    class WhenADeviceIsWaitedFor {

        private byte[] key;

        /// Another device took the recording over and closed it.
        @BeforeEach
        void endIt() {
            key = publicKey();
            people.as(interviewer, () -> passes.issue(id, UUID.randomUUID()));
            people.as(interviewer, () -> passes.takeOver(id, UUID.randomUUID()));
            var digest = Digest.over(CHUNKS.getFirst().bytes()).bytes();
            people.as(interviewer, () -> recordings.close(id, 1, digest));
        }

        @Test
        void itsLettersOpenForAMonth() {
            caretaker.endAbandonedRecordings();
            assertThat(boxes.find(id)).isPresent();

            left("INTERVAL 31 DAY");
            caretaker.endAbandonedRecordings();
            assertThat(boxes.find(id)).isEmpty();
        }

        @Test
        void noneOpensOnceThePersonNoLongerWishesIt() {
            decisions.refuse(statement, interviewer, Layer.RECORD);
            assertThat(boxes.find(id)).isEmpty();

            decisions.agree(statement, interviewer, Layer.RECORD);
            assertNoLetterOpens(key);
        }

        @Test
        void noKeyIsLeftThatNobodyWaitsFor() {
            jdbc.sql("DELETE FROM recording_left_device WHERE recording_id = ?")
                    .param(id.bytes())
                    .update();

            caretaker.endAbandonedRecordings();

            assertThat(boxes.find(id)).isEmpty();
        }

        private void left(String ago) {
            jdbc.sql(
                            "UPDATE recording_left_device SET left_at = left_at - "
                                    + ago
                                    + " WHERE recording_id = ?")
                    .param(id.bytes())
                    .update();
        }
    }

    @Test
    void lettersFromBeforeANoStayClosedAfterAYes() {
        var key = publicKey();

        decisions.refuse(statement, interviewer, Layer.RECORD);

        assertThat(boxes.find(id)).isEmpty();
        decisions.agree(statement, interviewer, Layer.RECORD);
        assertThatThrownBy(() -> takeIn(key)).isInstanceOf(Refusal.class);
    }

    /// The server was stopped between the word of the person and the end of the recording.
    @Test
    void endsWhatThePersonNoLongerWishesAlsoInTheNextRound() {
        decisions.refuse(statement, interviewer, Layer.RECORD);
        var left = people.as(interviewer, () -> blank(Source.MICROPHONE));
        var part = people.as(interviewer, () -> blank(Source.LATE));
        recordings.add(left);
        recordings.add(part);

        caretaker.endAbandonedRecordings();

        assertThat(recordings.find(left.id()).state()).isEqualTo(RecordingState.INCOMPLETE);
        assertThat(recordings.find(part.id()).state()).isEqualTo(RecordingState.INCOMPLETE);
    }

    @Test
    void endsTheImportsOfThisNodeAlone() {
        var mine = anImport();
        var elsewhere = anImport();
        jdbc.sql("UPDATE media_import SET node = ? WHERE recording_id = ?")
                .params(Ids.bytes(UUID.randomUUID()), elsewhere.bytes())
                .update();

        caretaker.endInterruptedImports();

        assertThat(recordings.find(mine).state()).isEqualTo(RecordingState.INCOMPLETE);
        assertThat(recordings.find(elsewhere).isOpen()).isTrue();
    }

    @Test
    void endsOnlyImportsThatNothingWorksAt() {
        var worked = anImport();
        var left = anImport();
        var seat = workers.claim("recording.refusal.importsBusy");
        seat.isFor(worked);

        caretaker.endInterruptedImports();

        assertThat(line(worked).state()).isEqualTo(ImportProgress.State.RUNNING);
        assertThat(recordings.find(worked).isOpen()).isTrue();
        assertThat(line(left).problem()).contains("recording.refusal.importInterrupted");
        seat.releaseUnlessStarted();
        caretaker.endInterruptedImports();
        assertThat(line(worked).state()).isEqualTo(ImportProgress.State.FAILED);
    }

    @Test
    void whatWasClosedBeforeTheStopIsTakenIn() {
        var id = anImport();
        imports.move(id, ImportProgress.State.ENDING);
        jdbc.sql("UPDATE recording SET state = 'CLOSED' WHERE id = ?").param(id.bytes()).update();

        caretaker.endInterruptedImports();

        assertThat(line(id).state()).isEqualTo(ImportProgress.State.DONE);
        assertThat(line(id).problem()).isEmpty();
    }

    @Test
    void keepsNoOriginalOfAPersonWhoNoLongerWishesIt() throws Exception {
        decisions.refuse(statement, interviewer, Layer.RECORD);
        var original = UUID.randomUUID();
        try (var file = MemoryFile.of(new ByteArrayInputStream(new byte[1_000]), 1_000)) {
            assertThatThrownBy(() -> originals.keep(statement, original, file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.key())
                                            .isEqualTo("access.refusal.closed.RECORD"));
        }
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM media_original WHERE original_id = ?")
                                .param(Ids.bytes(original))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private RecordingId anImport() {
        return begun.begun(interviewer, statement).id();
    }

    private ImportTable.Line line(RecordingId id) {
        return imports.find(id).orElseThrow();
    }

    private Recording blank(Source source) {
        return recordings.blank(RecordingId.random(), statement, AudioShape.SPEECH, source);
    }

    private void assertNoLetterOpens(byte[] key) {
        assertThatThrownBy(() -> takeIn(key))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("recording.refusal.ended"));
        assertThat(publicKey()).hasSize(65).isNotEqualTo(key);
        assertThat(boxes.find(id)).isEmpty();
    }

    private byte[] publicKey() {
        return people.as(interviewer, () -> letterboxes.publicKey(id));
    }

    private TakenIn takeIn(byte[] key) throws GeneralSecurityException {
        var letter = TestLetters.write(key, id, CHUNKS.getLast());
        return people.as(interviewer, () -> letterboxes.takeIn(id, List.of(letter)));
    }

    private void notHeardOfForHours(int hours) {
        jdbc.sql(
                        """
                        UPDATE recording SET last_chunk_at = last_chunk_at - INTERVAL ? HOUR
                        WHERE id = ?
                        """)
                .params(hours, id.bytes())
                .update();
    }
}
