// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of recordings that came in late, each by its device and the stretch it kept.
@Repository
class LatePartTable {

    private final JdbcClient jdbc;

    LatePartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LatePart> find(RecordingId of, UUID device, long run) {
        return jdbc.sql(
                        """
                        SELECT part_id, first_seq, first_sample FROM recording_late_part
                        WHERE recording_id = ? AND device = ? AND run_seq = ?
                        """)
                .params(of.bytes(), Ids.bytes(device), run)
                .query((row, _) ->
                        new LatePart(
                                new RecordingId(Ids.uuid(row.getBytes(1))),
                                row.getLong(2),
                                row.getLong(3)))
                .optional();
    }

    /// In the place of an earlier one, which stays as it is.
    void put(RecordingId of, UUID device, long run, LatePart part) {
        jdbc.sql(
                        """
                        INSERT INTO recording_late_part
                            (recording_id, device, run_seq, first_seq, first_sample, part_id)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE first_seq = VALUES(first_seq),
                            first_sample = VALUES(first_sample), part_id = VALUES(part_id)
                        """)
                .params(
                        of.bytes(),
                        Ids.bytes(device),
                        run,
                        part.firstSeq(),
                        part.firstSample(),
                        part.id().bytes())
                .update();
    }
}
