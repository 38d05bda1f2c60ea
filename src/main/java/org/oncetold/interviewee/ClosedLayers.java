// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncetold.access.Layer;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.statement.StatementOpened;
import org.oncetold.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which layers of a statement are closed, in one row, so that every deed and every second of sound
/// can ask. The row only repeats what the sealed agreement says; it carries a proof that only this
/// installation can make, and one that does not fit closes everything.
@Repository
class ClosedLayers {

    private static final String PROOF = "agreement.closed";

    private record Row(String closed, long decisions, byte[] proof) {}

    private final JdbcClient database;
    private final Notes notes;
    private final Vault vault;

    ClosedLayers(JdbcClient database, Notes notes, Vault vault) {
        this.database = database;
        this.notes = notes;
        this.vault = vault;
    }

    @EventListener
    void begin(StatementOpened opened) {
        write(opened.statement(), unasked(), 0);
    }

    /// Makes those who decide for one statement wait for each other.
    void hold(StatementId statement) {
        database.sql("SELECT decisions FROM closed_layer WHERE statement_id = ? FOR UPDATE")
                .param(Ids.bytes(statement.value()))
                .query(Long.class)
                .optional();
    }

    void keep(StatementId statement, Agreement agreement) {
        write(statement, agreement.closed(), agreement.decisions().size());
    }

    /// @throws Refusal conflict when the row is not the one that was written
    Set<Layer> of(StatementId statement) {
        var row =
                database.sql(
                                """
                                SELECT closed, decisions, proof FROM closed_layer
                                WHERE statement_id = ?
                                """)
                        .param(Ids.bytes(statement.value()))
                        .query((it, _) ->
                                new Row(
                                        it.getString("closed"),
                                        it.getLong("decisions"),
                                        it.getBytes("proof")))
                        .optional();
        return row.map(it -> proven(statement, it)).orElseGet(() -> neverAsked(statement));
    }

    private Set<Layer> proven(StatementId statement, Row row) {
        var proof = proof(statement, row.closed(), row.decisions());
        if (!MessageDigest.isEqual(proof, row.proof())) throw changed();
        var closed = EnumSet.noneOf(Layer.class);
        for (var name : row.closed().split(","))
            if (!name.isEmpty()) closed.add(Layer.valueOf(name));
        return closed;
    }

    /// Statements from before there was a row have none; one with decisions must.
    private Set<Layer> neverAsked(StatementId statement) {
        if (notes.count(Topic.AGREEMENT, statement) > 0) throw changed();
        return unasked();
    }

    private void write(StatementId statement, Set<Layer> layers, long decisions) {
        var closed = layers.stream().sorted().map(Layer::name).collect(Collectors.joining(","));
        database.sql(
                        """
                        INSERT INTO closed_layer (statement_id, closed, decisions, proof)
                        VALUES (:statement, :closed, :decisions, :proof)
                        ON DUPLICATE KEY UPDATE
                            closed = :closed, decisions = :decisions, proof = :proof
                        """)
                .param("statement", Ids.bytes(statement.value()))
                .param("closed", closed)
                .param("decisions", decisions)
                .param("proof", proof(statement, closed, decisions))
                .update();
    }

    private byte[] proof(StatementId statement, String closed, long decisions) {
        return vault.blindIndex(PROOF, statement + " " + decisions + " " + closed);
    }

    private static Set<Layer> unasked() {
        return new Agreement(java.util.List.of()).closed();
    }

    private static Refusal changed() {
        return Refusal.conflict("interviewee.refusal.closedChanged");
    }
}
