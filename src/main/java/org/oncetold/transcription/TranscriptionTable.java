// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.recording.RecordingId;
import org.oncetold.transcription.model.SpeechModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row a recording. Every change by a run names its fence; a run that was overtaken is told.
@Repository
class TranscriptionTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    TranscriptionTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param fence the number of the run that may write now
    record Row(
            RecordingId recording,
            StatementId statement,
            String language,
            TranscriptionState state,
            Optional<Failure> failure,
            String model,
            String modelDigest,
            double share,
            long fence) {

        boolean isDone() {
            return state == TranscriptionState.DONE;
        }
    }

    void queue(RecordingId recording, StatementId statement, String language) {
        jdbc.sql(
                        """
                        INSERT INTO transcription (recording_id, statement_id, language, state,
                            queued_at)
                        VALUES (:recording, :statement, :language, 'QUEUED', :now)
                        ON DUPLICATE KEY UPDATE
                            reason = IF(state = 'FAILED', NULL, reason),
                            state = IF(state = 'FAILED', 'QUEUED', state)
                        """)
                .param("recording", bytes(recording))
                .param("statement", Ids.bytes(statement.value()))
                .param("language", language)
                .param("now", now())
                .update();
    }

    /// A new run takes over; empty when there is nothing to do.
    Optional<Row> begin(RecordingId recording) {
        var taken =
                jdbc.sql(
                                """
                                UPDATE transcription SET state = 'RUNNING', fence = fence + 1
                                WHERE recording_id = ? AND state IN ('QUEUED', 'RUNNING')
                                """)
                        .param(bytes(recording))
                        .update();
        return taken == 0 ? Optional.empty() : find(recording);
    }

    Optional<Row> find(RecordingId recording) {
        return jdbc.sql(COLUMNS + "WHERE recording_id = ?")
                .param(bytes(recording))
                .query(TranscriptionTable::row)
                .optional();
    }

    /// Those that failed for one of these reasons, which may go away.
    List<Row> waiting(Failure... reasons) {
        return jdbc.sql(COLUMNS + "WHERE state = 'FAILED' AND reason IN (:reasons) LIMIT 1000")
                .param("reasons", Stream.of(reasons).map(Failure::name).toList())
                .query(TranscriptionTable::row)
                .list();
    }

    void model(Row run, SpeechModel model) {
        change(run, "model = ?, model_digest = ?", model.name(), model.digest());
    }

    void share(Row run, double share) {
        change(run, "share = ?", share);
    }

    /// Holds the row until the transaction ends and makes sure this run may still write.
    void touch(Row run) {
        change(run, "share = share");
    }

    void requeue(Row run) {
        change(run, "state = 'QUEUED'");
    }

    void fail(Row run, Failure failure) {
        change(run, "state = 'FAILED', reason = ?, ended_at = ?", failure.name(), now());
    }

    void done(Row run, byte[] sealed) {
        change(
                run,
                "state = 'DONE', share = 1, reason = NULL, ended_at = ?, transcript = ?",
                now(),
                sealed);
    }

    Optional<byte[]> transcript(RecordingId recording) {
        return jdbc.sql(
                        "SELECT transcript FROM transcription WHERE recording_id = ? AND state = 'DONE'")
                .param(bytes(recording))
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// @throws Overtaken when another run has taken over
    private void change(Row run, String set, Object... values) {
        var changed =
                jdbc.sql(
                                "UPDATE transcription SET "
                                        + set
                                        + " WHERE recording_id = ? AND fence = ? AND state = 'RUNNING'")
                        .params(Arrays.asList(values))
                        .param(bytes(run.recording()))
                        .param(run.fence())
                        .update();
        if (changed == 0) throw new Overtaken();
    }

    static byte[] bytes(RecordingId recording) {
        return Ids.bytes(recording.value());
    }

    private LocalDateTime now() {
        return Utc.toColumn(clock.instant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new RecordingId(Ids.uuid(row.getBytes("recording_id"))),
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                row.getString("language"),
                TranscriptionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")).map(Failure::valueOf),
                row.getString("model"),
                row.getString("model_digest"),
                row.getDouble("share"),
                row.getLong("fence"));
    }

    private static final String COLUMNS =
            """
            SELECT recording_id, statement_id, language, state, reason, model, model_digest, share,
                   fence
            FROM transcription
            """;
}
