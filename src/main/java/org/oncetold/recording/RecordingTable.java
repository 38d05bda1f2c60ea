// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordingTable {

    private static final String COLUMNS =
            """
            SELECT id, statement_id, source, state, channels, sample_rate, began_at, began_by,
                   next_contiguous, samples, stored, row_version, chain_hash, speakers, digest,
                   manifest_mac
            FROM recording
            """;

    private final JdbcClient jdbc;

    RecordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Recording recording, byte[] chain) {
        jdbc.sql(
                        """
                        INSERT INTO recording (id, statement_id, source, state, channels,
                            sample_rate, began_at, began_by, last_chunk_at, chain_hash, speakers)
                        VALUES (:id, :statement, :source, :state, :channels, :rate, :at, :by, :at,
                            :chain, :speakers)
                        """)
                .param("id", recording.id().bytes())
                .param("statement", Ids.bytes(recording.statement().value()))
                .param("source", recording.source().name())
                .param("state", recording.state().name())
                .param("channels", recording.shape().channels())
                .param("rate", recording.shape().sampleRate())
                .param("at", Utc.toColumn(recording.beganAt()))
                .param("by", Ids.bytes(recording.beganBy().value()))
                .param("chain", chain)
                .param("speakers", recording.speakers().codes())
                .update();
    }

    Optional<Books> find(RecordingId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id.bytes()).query(this::books).optional();
    }

    /// The row, held until the transaction ends, so that chunks take their turns.
    Optional<Books> lock(RecordingId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
                .param(id.bytes())
                .query(this::books)
                .optional();
    }

    List<Recording> of(StatementId statement) {
        return jdbc
                .sql(COLUMNS + "WHERE statement_id = ? ORDER BY began_at, id")
                .param(Ids.bytes(statement.value()))
                .query(this::books)
                .list()
                .stream()
                .map(Books::recording)
                .toList();
    }

    /// When sound of an open one came last, or it was begun.
    Optional<Instant> lastChunk(RecordingId id) {
        return jdbc.sql("SELECT last_chunk_at FROM recording WHERE id = ? AND state = 'OPEN'")
                .param(id.bytes())
                .query((row, _) -> Utc.fromColumn(row, "last_chunk_at"))
                .optional();
    }

    /// Those of microphones not heard of since then; where letters may wait on a device, since the
    /// other. A part that comes late waits as long as the letterbox its letters are for.
    List<RecordingId> abandoned(Instant since, Instant sinceWithLetters) {
        return jdbc.sql(
                        """
                        SELECT id FROM recording
                            LEFT JOIN recording_late_part late ON part_id = id
                            LEFT JOIN recording_letterbox box
                                ON box.recording_id = COALESCE(late.recording_id, id)
                        WHERE state = 'OPEN' AND source IN ('MICROPHONE', 'LATE')
                            AND last_chunk_at < IF(box.recording_id IS NULL, ?, ?)
                        ORDER BY last_chunk_at LIMIT 100
                        """)
                .params(Utc.toColumn(since), Utc.toColumn(sinceWithLetters))
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes("id"))))
                .list();
    }

    /// Those of microphones that nobody has ended.
    List<RecordingId> running() {
        return jdbc.sql(
                        """
                        SELECT id FROM recording
                        WHERE state = 'OPEN' AND source IN ('MICROPHONE', 'LATE')
                        """)
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes("id"))))
                .list();
    }

    void advance(RecordingId id, Progress to, Instant at) {
        jdbc.sql(
                        """
                        UPDATE recording
                        SET next_contiguous = :chunks, samples = :samples, stored = :stored,
                            chain_hash = :chain, last_chunk_at = :at, row_version = row_version + 1
                        WHERE id = :id
                        """)
                .param("chunks", to.chunks())
                .param("samples", to.samples())
                .param("stored", to.stored())
                .param("chain", to.chain())
                .param("at", Utc.toColumn(at))
                .param("id", id.bytes())
                .update();
    }

    /// Moves on the version of a recording: no bookmark from before fits any more, and whatever is
    /// being written waits until this transaction is over.
    void moveOn(RecordingId id) {
        jdbc.sql("UPDATE recording SET row_version = row_version + 1 WHERE id = ?")
                .param(id.bytes())
                .update();
    }

    /// Moves on the versions of all open recordings of a statement.
    void moveOn(StatementId statement) {
        jdbc.sql(
                        """
                        UPDATE recording SET row_version = row_version + 1
                        WHERE state = 'OPEN' AND statement_id = ?
                        """)
                .param(Ids.bytes(statement.value()))
                .update();
    }

    /// Whose voice each channel is, with the manifest that proves it once the recording has ended.
    void name(RecordingId id, Speakers speakers, byte[] mac) {
        jdbc.sql(
                        """
                        UPDATE recording
                        SET speakers = :speakers, row_version = row_version + 1,
                            manifest_mac = IF(state = 'OPEN', manifest_mac, :mac)
                        WHERE id = :id
                        """)
                .param("speakers", speakers.codes())
                .param("mac", mac)
                .param("id", id.bytes())
                .update();
    }

    void end(RecordingId id, RecordingState state, byte[] sealedDigest, byte[] mac, Instant at) {
        jdbc.sql(
                        """
                        UPDATE recording
                        SET state = :state, digest = :digest, manifest_mac = :mac, ended_at = :at,
                            row_version = row_version + 1
                        WHERE id = :id AND state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("digest", sealedDigest)
                .param("mac", mac)
                .param("at", Utc.toColumn(at))
                .param("id", id.bytes())
                .update();
    }

    private Books books(ResultSet row, int number) throws SQLException {
        var recording =
                new Recording(
                        new RecordingId(Ids.uuid(row.getBytes("id"))),
                        new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                        new AudioShape(row.getInt("channels"), row.getInt("sample_rate")),
                        Source.valueOf(row.getString("source")),
                        RecordingState.valueOf(row.getString("state")),
                        Utc.fromColumn(row, "began_at"),
                        new PersonId(Ids.uuid(row.getBytes("began_by"))),
                        row.getLong("next_contiguous"),
                        row.getLong("samples"),
                        row.getLong("stored"),
                        Optional.ofNullable(row.getString("speakers")).map(Speakers::parse),
                        Optional.empty());
        return new Books(
                recording,
                row.getLong("row_version"),
                row.getBytes("chain_hash"),
                row.getBytes("digest"),
                row.getBytes("manifest_mac"));
    }
}
