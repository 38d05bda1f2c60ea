// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Node;
import org.oncetold.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportTable {

    record Line(ImportProgress.State state, @Nullable Long expected, Optional<String> problem) {}

    private final JdbcClient jdbc;
    private final Node node;

    ImportTable(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    void insert(RecordingId id, UUID original, long bytes, Optional<Long> expectedSamples) {
        jdbc.sql(
                        """
                        INSERT INTO media_import
                            (recording_id, original_id, original_bytes, expected_samples, state,
                            node)
                        VALUES (:id, :original, :bytes, :expected, 'RUNNING', :node)
                        """)
                .param("id", id.bytes())
                .param("original", Ids.bytes(original))
                .param("bytes", bytes)
                .param("expected", expectedSamples.orElse(null))
                .param("node", Ids.bytes(node.id()))
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

    void originalKept(RecordingId id, long parts) {
        jdbc.sql("UPDATE media_import SET original_parts = ? WHERE recording_id = ?")
                .params(parts, id.bytes())
                .update();
    }

    void end(RecordingId id, Optional<String> problem) {
        jdbc.sql(
                        "UPDATE media_import SET state = :state, problem = :problem WHERE recording_id = :id")
                .param("state", problem.isEmpty() ? "DONE" : "FAILED")
                .param("problem", problem.orElse(null))
                .param("id", id.bytes())
                .update();
    }

    Optional<Line> find(RecordingId id) {
        return jdbc.sql(
                        """
                        SELECT state, expected_samples, problem FROM media_import
                        WHERE recording_id = ?
                        """)
                .param(id.bytes())
                .query((row, _) ->
                        new Line(
                                ImportProgress.State.valueOf(row.getString("state")),
                                row.getObject("expected_samples", Long.class),
                                Optional.ofNullable(row.getString("problem"))))
                .optional();
    }

    /// Those of this node: another one may be in the middle of its own.
    List<RecordingId> running() {
        return jdbc.sql(
                        """
                        SELECT recording_id FROM media_import
                        WHERE state = 'RUNNING' AND (node = ? OR node IS NULL)
                        """)
                .param(Ids.bytes(node.id()))
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes("recording_id"))))
                .list();
    }
}
