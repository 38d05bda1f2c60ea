// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Node;
import org.oncetold.base.Ids;
import org.oncetold.recording.media.Media;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportTable {

    record Line(
            ImportProgress.State state,
            @Nullable Long expected,
            Optional<String> problem,
            UUID original,
            long bytes,
            long parts,
            String format,
            boolean picture,
            byte @Nullable [] digest) {}

    private final JdbcClient jdbc;
    private final Node node;

    ImportTable(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    void insert(RecordingId id, UUID original, long bytes, Media about) {
        jdbc.sql(
                        """
                        INSERT INTO media_import
                            (recording_id, original_id, original_bytes, expected_samples, state,
                            node, format, picture)
                        VALUES (:id, :original, :bytes, :expected, 'RUNNING', :node, :format,
                            :picture)
                        """)
                .param("id", id.bytes())
                .param("original", Ids.bytes(original))
                .param("bytes", bytes)
                .param("expected", about.length().map(AudioShape.SPEECH::samples).orElse(null))
                .param("node", Ids.bytes(node.id()))
                .param("format", about.format())
                .param("picture", about.hasPicture())
                .update();
    }

    void insertPart(UUID original, long seq, long firstByte, int bytes, byte[] sealed) {
        jdbc.sql(
                        """
                        INSERT INTO media_original (original_id, seq, first_byte, bytes, sealed)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(Ids.bytes(original), seq, firstByte, bytes, sealed)
                .update();
    }

    Optional<byte[]> part(UUID original, long seq) {
        return jdbc.sql("SELECT sealed FROM media_original WHERE original_id = ? AND seq = ?")
                .params(Ids.bytes(original), seq)
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
    }

    /// @return whether the import is there still
    boolean originalKept(RecordingId id, long parts, byte[] sealedDigest) {
        return jdbc.sql(
                                "UPDATE media_import SET original_parts = ?, digest = ? WHERE recording_id = ?")
                        .params(parts, sealedDigest, id.bytes())
                        .update()
                == 1;
    }

    /// Of cancelling and ending the first one wins.
    ///
    /// @return whether it was still running
    boolean move(RecordingId id, ImportProgress.State to) {
        return jdbc.sql(
                                """
                                UPDATE media_import SET state = ?
                                WHERE recording_id = ? AND state = 'RUNNING'
                                """)
                        .params(to.name(), id.bytes())
                        .update()
                == 1;
    }

    /// What has ended stays as it did.
    void end(RecordingId id, Optional<String> problem) {
        jdbc.sql(
                        """
                        UPDATE media_import SET state = :state, problem = :problem
                        WHERE recording_id = :id AND state IN ('RUNNING', 'ENDING')
                        """)
                .param("state", problem.isEmpty() ? "DONE" : "FAILED")
                .param("problem", problem.orElse(null))
                .param("id", id.bytes())
                .update();
    }

    Optional<Line> find(RecordingId id) {
        return jdbc.sql(
                        """
                        SELECT state, expected_samples, problem, original_id, original_bytes,
                            original_parts, format, picture, digest
                        FROM media_import WHERE recording_id = ?
                        """)
                .param(id.bytes())
                .query((row, _) ->
                        new Line(
                                ImportProgress.State.valueOf(row.getString("state")),
                                row.getObject("expected_samples", Long.class),
                                Optional.ofNullable(row.getString("problem")),
                                Ids.uuid(row.getBytes("original_id")),
                                row.getLong("original_bytes"),
                                row.getLong("original_parts"),
                                row.getString("format"),
                                row.getBoolean("picture"),
                                row.getBytes("digest")))
                .optional();
    }

    /// Those of this node: another one may be in the middle of its own.
    List<RecordingId> unended() {
        return jdbc.sql(
                        """
                        SELECT recording_id FROM media_import
                        WHERE state IN ('RUNNING', 'ENDING') AND (node = ? OR node IS NULL)
                        """)
                .param(Ids.bytes(node.id()))
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes("recording_id"))))
                .list();
    }

    List<RecordingId> cancelled() {
        return jdbc.sql(
                        """
                        SELECT recording_id FROM media_import
                        WHERE state = 'CANCELLED' AND (node = ? OR node IS NULL)
                        """)
                .param(Ids.bytes(node.id()))
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes("recording_id"))))
                .list();
    }
}
