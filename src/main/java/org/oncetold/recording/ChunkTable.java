// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.oncetold.base.Utc;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class ChunkTable {

    /// A chunk's number and its sealed bytes.
    record SealedChunk(long seq, byte[] sealed) {}

    private static final String COLUMNS =
            """
            SELECT seq, first_sample, samples, masked, fingerprint, sealed_sha256
            FROM audio_chunk
            """;

    private static final String INSERT =
            """
            INSERT INTO audio_chunk (recording_id, seq, first_sample, samples, masked, fingerprint,
                sealed_sha256, sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT =
            """
            UPDATE recording
            SET next_contiguous = ?, samples = ?, stored = ?, chain_hash = ?, last_chunk_at = ?,
                row_version = row_version + 1
            WHERE id = ? AND row_version = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcClient lane;
    private final TransactionTemplate turn;

    ChunkTable(JdbcClient jdbc, @Qualifier("chunks") DataSource chunks) {
        this.jdbc = jdbc;
        this.lane = JdbcClient.create(chunks);
        this.turn = new TransactionTemplate(new JdbcTransactionManager(chunks));
    }

    /// Counts a chunk and stores it in a transaction of its own, unless the recording's row has
    /// changed since the bookmark was there.
    ///
    /// @return whether it did; then it is committed
    boolean append(Bookmark mark, NewChunk chunk, Progress to, Instant at) {
        var id = mark.recording().id();
        return turn.execute(_ -> {
            if (!count(id, mark.version(), to, at)) return false;
            insert(lane, id, chunk);
            return true;
        });
    }

    private boolean count(RecordingId id, long version, Progress to, Instant at) {
        return lane.sql(COUNT)
                        .params(
                                to.chunks(),
                                to.samples(),
                                to.stored(),
                                to.chain(),
                                Utc.toColumn(at),
                                id.bytes(),
                                version)
                        .update()
                == 1;
    }

    void insert(RecordingId recording, NewChunk chunk) {
        insert(jdbc, recording, chunk);
    }

    private static void insert(JdbcClient into, RecordingId recording, NewChunk chunk) {
        var entry = chunk.entry();
        into.sql(INSERT)
                .params(
                        recording.bytes(),
                        entry.seq(),
                        entry.firstSample(),
                        entry.samples(),
                        entry.masked(),
                        entry.fingerprint(),
                        entry.sealedSha256(),
                        chunk.sealed())
                .update();
    }

    Optional<KeptChunk> find(RecordingId recording, long seq) {
        return jdbc.sql(COLUMNS + "WHERE recording_id = ? AND seq = ?")
                .params(recording.bytes(), seq)
                .query(ChunkTable::chunk)
                .optional();
    }

    /// In order, from `first` on.
    List<KeptChunk> from(RecordingId recording, long first, int most) {
        return jdbc.sql(COLUMNS + "WHERE recording_id = ? AND seq >= ? ORDER BY seq LIMIT ?")
                .params(recording.bytes(), first, most)
                .query(ChunkTable::chunk)
                .list();
    }

    /// Those in which no sound is kept, in order, among the first so many.
    List<KeptChunk> masked(RecordingId recording, long chunks) {
        return jdbc.sql(COLUMNS + "WHERE recording_id = ? AND seq < ? AND masked ORDER BY seq")
                .params(recording.bytes(), chunks)
                .query(ChunkTable::chunk)
                .list();
    }

    List<SealedChunk> sealed(RecordingId recording, long first, int most) {
        return jdbc.sql(
                        """
                        SELECT seq, sealed FROM audio_chunk
                        WHERE recording_id = ? AND seq >= ? AND seq < ? ORDER BY seq
                        """)
                .params(recording.bytes(), first, first + most)
                .query((row, _) -> new SealedChunk(row.getLong("seq"), row.getBytes("sealed")))
                .list();
    }

    private static KeptChunk chunk(ResultSet row, int number) throws SQLException {
        return new KeptChunk(
                row.getLong("seq"),
                row.getLong("first_sample"),
                row.getInt("samples"),
                row.getBoolean("masked"),
                row.getBytes("fingerprint"),
                row.getBytes("sealed_sha256"));
    }
}
