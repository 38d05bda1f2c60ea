// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.Collection;
import java.util.List;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `review_book`: how much of a recording is heard, and the lock for adding to it.
@Repository
class BookTable {

    private final JdbcClient jdbc;

    BookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the lock for adding; makes the book if this is the first time. Not `INSERT IGNORE`: it
    /// would take a shared lock first, and two who add would wait for each other.
    void lock(StatementId statement, RecordingId recording, int passages) {
        jdbc.sql(
                        """
                        INSERT INTO review_book (recording_id, statement_id, passages, heard)
                        VALUES (?, ?, ?, 0) ON DUPLICATE KEY UPDATE heard = heard
                        """)
                .params(id(recording), Ids.bytes(statement.value()), passages)
                .update();
        jdbc.sql("SELECT heard FROM review_book WHERE recording_id = ? FOR UPDATE")
                .param(id(recording))
                .query(Integer.class)
                .single();
    }

    void counts(RecordingId recording, int passages, int heard) {
        jdbc.sql("UPDATE review_book SET passages = ?, heard = ? WHERE recording_id = ?")
                .params(passages, heard, id(recording))
                .update();
    }

    /// How much of each recording of these statements is heard, where words are there.
    List<HeardShare> heardShares(Collection<StatementId> statements) {
        if (statements.isEmpty()) return List.of();
        return jdbc.sql(
                        """
                        SELECT statement_id, recording_id, passages, heard FROM review_book
                        WHERE statement_id IN (:statements)
                        """)
                .param(
                        "statements",
                        statements.stream().map(one -> Ids.bytes(one.value())).toList())
                .query((row, _) ->
                        new HeardShare(
                                new StatementId(Ids.uuid(row.getBytes(1))),
                                new RecordingId(Ids.uuid(row.getBytes(2))),
                                row.getInt(3),
                                row.getInt(4)))
                .list();
    }

    private static byte[] id(RecordingId recording) {
        return Ids.bytes(recording.value());
    }
}
