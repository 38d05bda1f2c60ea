// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `sealed_line` and `sealed_line_end`.
@Repository
class LineTable {

    /// Which line a row belongs to.
    record Key(StatementId statement, UUID object, String kind) {

        /// Where the proof of the end is sealed.
        Place endPlace() {
            return new Place.Field(statement, "sealed_line_end", object, "end-of-" + kind);
        }

        /// Where the entry behind this end is sealed.
        Place entryPlace(Links links, LineEnd before) {
            return new Place.Revision(
                    statement, object, kind, links.revision(before), before.hash());
        }
    }

    /// An end as it lies there.
    record EndRow(Key key, LineEnd end, byte[] sealed) {}

    private static final String END =
            "SELECT statement_id, object_id, kind, length, hash, sealed FROM sealed_line_end ";

    private final JdbcClient jdbc;

    LineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EndRow> end(UUID object, String kind) {
        return jdbc.sql(END + "WHERE object_id = ? AND kind = ?")
                .params(Ids.bytes(object), kind)
                .query(LineTable::end)
                .optional();
    }

    /// Takes the lock for adding, beginning the line if this is the first time. Not `INSERT
    /// IGNORE`: it would take a shared lock first, and two who add would wait for each other.
    EndRow hold(Key key, LineEnd begin) {
        jdbc.sql(
                        """
                        INSERT INTO sealed_line_end
                            (object_id, kind, statement_id, length, hash, sealed)
                        VALUES (?, ?, ?, 0, ?, '') ON DUPLICATE KEY UPDATE length = length
                        """)
                .params(
                        Ids.bytes(key.object()),
                        key.kind(),
                        Ids.bytes(key.statement().value()),
                        begin.hash())
                .update();
        return jdbc.sql(END + "WHERE object_id = ? AND kind = ? FOR UPDATE")
                .params(Ids.bytes(key.object()), key.kind())
                .query(LineTable::end)
                .single();
    }

    List<byte[]> entries(Key key) {
        return jdbc.sql(
                        "SELECT sealed FROM sealed_line WHERE object_id = ? AND kind = ? ORDER BY seq")
                .params(Ids.bytes(key.object()), key.kind())
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    void add(Key key, long seq, byte[] sealed) {
        jdbc.sql("INSERT INTO sealed_line (object_id, kind, seq, sealed) VALUES (?, ?, ?, ?)")
                .params(Ids.bytes(key.object()), key.kind(), seq, sealed)
                .update();
    }

    void end(EndRow row) {
        jdbc.sql(
                        """
                        UPDATE sealed_line_end SET length = ?, hash = ?, sealed = ?
                        WHERE object_id = ? AND kind = ?
                        """)
                .params(
                        row.end().length(),
                        row.end().hash(),
                        row.sealed(),
                        Ids.bytes(row.key().object()),
                        row.key().kind())
                .update();
    }

    /// Ends that came from the tables before this one and that the migration left to be sealed.
    List<EndRow> due() {
        return jdbc.sql(
                        END
                                + """
                                JOIN sealed_line_due USING (object_id, kind)
                                WHERE sealed = '' AND length > 0
                                """)
                .query(LineTable::end)
                .list();
    }

    void settled(Key key) {
        jdbc.sql("DELETE FROM sealed_line_due WHERE object_id = ? AND kind = ?")
                .params(Ids.bytes(key.object()), key.kind())
                .update();
    }

    private static EndRow end(ResultSet row, int number) throws SQLException {
        return new EndRow(
                new Key(
                        new StatementId(Ids.uuid(row.getBytes(1))),
                        Ids.uuid(row.getBytes(2)),
                        row.getString(3)),
                new LineEnd(row.getLong(4), row.getBytes(5)),
                row.getBytes(6));
    }
}
