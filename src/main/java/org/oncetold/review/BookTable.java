// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.Collection;
import java.util.List;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `review_book` and `review_record`.
@Repository
class BookTable {

    /// One row of the chain as it lies there.
    record Row(long rev, String kind, int passage, byte[] sealed) {}

    private final JdbcClient jdbc;

    BookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the lock for adding; makes the book if this is the first time. Not `INSERT IGNORE`: it
    /// would take a shared lock first, and two who add would wait for each other.
    Book lock(StatementId statement, Book empty, int passages) {
        jdbc.sql(
                        """
                        INSERT INTO review_book
                            (recording_id, statement_id, rev, hash, passages, heard)
                        VALUES (?, ?, 0, ?, ?, 0)
                        ON DUPLICATE KEY UPDATE rev = rev
                        """)
                .params(id(empty.recording()), Ids.bytes(statement.value()), empty.hash(), passages)
                .update();
        return jdbc.sql("SELECT rev, hash FROM review_book WHERE recording_id = ? FOR UPDATE")
                .param(id(empty.recording()))
                .query((row, _) -> new Book(empty.recording(), row.getLong(1), row.getBytes(2)))
                .single();
    }

    Book end(RecordingId recording) {
        return jdbc.sql("SELECT rev, hash FROM review_book WHERE recording_id = ?")
                .param(id(recording))
                .query((row, _) -> new Book(recording, row.getLong(1), row.getBytes(2)))
                .optional()
                .orElseGet(() -> Book.begin(recording));
    }

    /// The rows up to the end that was read before, so that what is added meanwhile does no harm.
    List<Row> rows(Book end) {
        return jdbc.sql(
                        """
                        SELECT rev, kind, passage, sealed FROM review_record
                        WHERE recording_id = ? AND rev <= ? ORDER BY rev
                        """)
                .params(id(end.recording()), end.rev())
                .query((row, _) ->
                        new Row(row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                .list();
    }

    void add(Book after, Entry entry, byte[] sealed) {
        jdbc.sql(
                        """
                        INSERT INTO review_record (recording_id, rev, kind, passage, sealed, hash)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id(after.recording()),
                        after.rev(),
                        entry.kind(),
                        entry.passage(),
                        sealed,
                        after.hash())
                .update();
    }

    void end(Book book, int passages, int heard) {
        jdbc.sql(
                        """
                        UPDATE review_book SET rev = ?, hash = ?, passages = ?, heard = ?
                        WHERE recording_id = ?
                        """)
                .params(book.rev(), book.hash(), passages, heard, id(book.recording()))
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
