// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChunkTable {

    /// A chunk's number and its sealed bytes.
    record SealedChunk(long seq, byte[] sealed) {}

    private static final String COLUMNS =
            "SELECT seq, first_sample, samples, fingerprint, sealed_sha256 FROM audio_chunk ";

    private final JdbcClient jdbc;

    ChunkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RecordingId recording, KeptChunk chunk, byte[] sealed) {
        jdbc.sql(
                        """
                        INSERT INTO audio_chunk (recording_id, seq, first_sample, samples,
                            fingerprint, sealed_sha256, sealed)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        recording.bytes(),
                        chunk.seq(),
                        chunk.firstSample(),
                        chunk.samples(),
                        chunk.fingerprint(),
                        chunk.sealedSha256(),
                        sealed)
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
                row.getBytes("fingerprint"),
                row.getBytes("sealed_sha256"));
    }
}
