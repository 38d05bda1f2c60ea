// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `closed_layer`, each read together with the end of the agreement that it repeats.
@Repository
class ClosedLayerTable {

    record Row(String closed, long decisions, byte[] proof) {

        boolean fits(End end) {
            return decisions == end.length() && decisions == end.entries();
        }
    }

    /// The end of the sealed agreement, as it lies there.
    ///
    /// @param entries how far its entries go
    record End(long length, String sealed, long entries) {

        boolean isBegin() {
            return length == 0 && sealed.isEmpty() && entries == 0;
        }
    }

    record Found(Optional<Row> row, End end) {

        /// The row, if it counts as many decisions as there are.
        Optional<Row> fitting() {
            return row.filter(it -> it.fits(end));
        }
    }

    private final JdbcClient database;

    ClosedLayerTable(JdbcClient database) {
        this.database = database;
    }

    /// All in one statement, so that it is of one moment; it is asked for every deed.
    Found find(StatementId statement) {
        return database.sql(
                        """
                        SELECT layers.closed, layers.decisions, layers.proof, last.length, last.sealed,
                            (SELECT MAX(seq) + 1 FROM sealed_line
                             WHERE object_id = :agreement AND kind = :kind)
                        FROM (SELECT CAST(:statement AS BINARY(16)) id) asked
                        LEFT JOIN closed_layer layers ON layers.statement_id = asked.id
                        LEFT JOIN sealed_line_end last
                            ON last.object_id = :agreement AND last.kind = :kind
                        """)
                .param("statement", Ids.bytes(statement.value()))
                .param("agreement", Ids.bytes(Topic.AGREEMENT.in(statement)))
                .param("kind", Topic.AGREEMENT.line().kind())
                .query(ClosedLayerTable::found)
                .single();
    }

    /// Takes the lock for deciding. A row that it has to make is no proof of anything.
    void hold(StatementId statement) {
        database.sql(
                        """
                        INSERT INTO closed_layer (statement_id, closed, decisions, proof)
                        VALUES (?, '', 0, '') ON DUPLICATE KEY UPDATE decisions = decisions
                        """)
                .param(Ids.bytes(statement.value()))
                .update();
    }

    void keep(StatementId statement, Row row) {
        database.sql(
                        """
                        INSERT INTO closed_layer (statement_id, closed, decisions, proof)
                        VALUES (:statement, :closed, :decisions, :proof)
                        ON DUPLICATE KEY UPDATE
                            closed = :closed, decisions = :decisions, proof = :proof
                        """)
                .param("statement", Ids.bytes(statement.value()))
                .param("closed", row.closed())
                .param("decisions", row.decisions())
                .param("proof", row.proof())
                .update();
    }

    /// Statements whose row is older than the form of its proof, or was never written.
    List<StatementId> due() {
        return database.sql("SELECT statement_id FROM closed_layer_due")
                .query((row, _) -> new StatementId(Ids.uuid(row.getBytes(1))))
                .list();
    }

    void done(StatementId statement) {
        database.sql("DELETE FROM closed_layer_due WHERE statement_id = ?")
                .param(Ids.bytes(statement.value()))
                .update();
    }

    private static Found found(ResultSet it, int number) throws SQLException {
        var closed = Optional.ofNullable(it.getString(1));
        var decisions = it.getLong(2);
        var proof = it.getBytes(3);
        var sealed = Optional.ofNullable(it.getBytes(5)).map(HexFormat.of()::formatHex).orElse("");
        return new Found(
                closed.map(layers -> new Row(layers, decisions, proof)),
                new End(it.getLong(4), sealed, it.getLong(6)));
    }
}
