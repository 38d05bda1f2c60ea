// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.Listened;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is listened to and not yet in the log, one row an opening.
@Repository
class ListeningTable {

    private static final String PROOF = "listening.stretches";

    /// @param listened empty when the row is not what was written
    record Row(
            UUID opening,
            RecordingId recording,
            StatementId statement,
            Optional<Listened> listened) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    ListeningTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void put(Listening listening, Listened what, Instant at) {
        var recording = listening.recording();
        var entry = listening.grant().entry();
        jdbc.sql(
                        """
                        INSERT INTO listening (entry_id, recording_id, statement_id, stretches,
                            proof, changed_at)
                        VALUES (:entry, :recording, :statement, :stretches, :proof, :at)
                        ON DUPLICATE KEY UPDATE stretches = :stretches, proof = :proof,
                            changed_at = :at
                        """)
                .param("entry", Ids.bytes(entry))
                .param("recording", recording.id().bytes())
                .param("statement", Ids.bytes(recording.statement().value()))
                .param("stretches", what.code())
                .param("proof", proof(entry, recording.id(), recording.statement(), what.code()))
                .param("at", Utc.toColumn(at))
                .update();
    }

    /// Held until the transaction ends; those that another node holds are left to it.
    List<Row> leftSince(Instant moment) {
        return jdbc.sql(
                        """
                        SELECT entry_id, recording_id, statement_id, stretches, proof
                        FROM listening WHERE changed_at < ?
                        ORDER BY changed_at LIMIT 100 FOR UPDATE SKIP LOCKED
                        """)
                .param(Utc.toColumn(moment))
                .query(this::row)
                .list();
    }

    void remove(UUID opening) {
        jdbc.sql("DELETE FROM listening WHERE entry_id = ?").param(Ids.bytes(opening)).update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var opening = Ids.uuid(row.getBytes("entry_id"));
        var recording = new RecordingId(Ids.uuid(row.getBytes("recording_id")));
        var statement = new StatementId(Ids.uuid(row.getBytes("statement_id")));
        var code = row.getString("stretches");
        var sound =
                Arrays.equals(row.getBytes("proof"), proof(opening, recording, statement, code));
        return new Row(
                opening,
                recording,
                statement,
                sound ? Optional.of(Listened.parse(code)) : Optional.empty());
    }

    private byte[] proof(
            UUID opening, RecordingId recording, StatementId statement, String stretches) {
        return vault.blindIndex(
                PROOF, String.join(" ", opening + "", recording + "", statement + "", stretches));
    }
}
