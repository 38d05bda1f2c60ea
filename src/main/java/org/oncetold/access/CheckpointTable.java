// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `access_checkpoint`, which like the entries are only ever added.
@Repository
class CheckpointTable {

    /// A row as it lies there; what it says is known only when its signature is proven.
    record Row(long number, String note) {}

    private final JdbcClient database;

    CheckpointTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> newest() {
        return rows("ORDER BY number DESC LIMIT 1", 0).stream().findFirst();
    }

    List<Row> after(long number) {
        return after(number, 10_000);
    }

    List<Row> after(long number, int most) {
        return rows("WHERE number > :number ORDER BY number LIMIT " + most, number);
    }

    /// Those before it, the newest first.
    List<Row> before(long number) {
        return rows("WHERE number < :number ORDER BY number DESC LIMIT 10000", number);
    }

    /// Two nodes may want the same number: the first one counts.
    void add(Checkpoint checkpoint, String note) {
        database.sql(
                        """
                        INSERT INTO access_checkpoint (number, at_ms, note)
                        VALUES (:number, :at, :note)
                        """)
                .param("number", checkpoint.number())
                .param("at", checkpoint.at().toEpochMilli())
                .param("note", note)
                .update();
    }

    private List<Row> rows(String which, long number) {
        return database.sql("SELECT number, note FROM access_checkpoint " + which)
                .param("number", number)
                .query((row, _) -> new Row(row.getLong(1), row.getString(2)))
                .list();
    }
}
