// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.vault.Letterbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letterboxes of open recordings. An ended recording has none: nothing on any device that was
/// written to it can be read any more.
@Repository
class LetterboxTable {

    private final JdbcClient jdbc;

    LetterboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Letterbox> find(RecordingId id) {
        return jdbc.sql(
                        """
                        SELECT public_key, sealed_key FROM recording_letterbox
                        WHERE recording_id = ?
                        """)
                .param(id.bytes())
                .query((row, _) -> new Letterbox(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    /// Of two pages that ask at the same time the first one wins; an ended recording gets none.
    void insert(RecordingId id, Letterbox box) {
        jdbc.sql(
                        """
                        INSERT IGNORE INTO recording_letterbox (recording_id, public_key, sealed_key)
                        SELECT id, ?, ? FROM recording WHERE id = ? AND state = 'OPEN'
                        """)
                .params(box.publicKey(), box.sealedKey(), id.bytes())
                .update();
    }

    List<RecordingId> ofEnded() {
        return jdbc.sql(
                        """
                        SELECT recording_id
                        FROM recording_letterbox JOIN recording ON id = recording_id
                        WHERE state <> 'OPEN'
                        """)
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    void eraseOf(StatementId statement) {
        jdbc.sql(
                        """
                        SELECT recording_id
                        FROM recording_letterbox JOIN recording ON id = recording_id
                        WHERE statement_id = ?
                        """)
                .param(Ids.bytes(statement.value()))
                .query((row, _) -> new RecordingId(Ids.uuid(row.getBytes(1))))
                .list()
                .forEach(this::erase);
    }

    void erase(RecordingId id) {
        jdbc.sql("DELETE FROM recording_letterbox WHERE recording_id = ?")
                .param(id.bytes())
                .update();
    }
}
