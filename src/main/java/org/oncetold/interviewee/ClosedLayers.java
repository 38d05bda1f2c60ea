// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.oncetold.access.Layer;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.ClosedLayerTable.End;
import org.oncetold.interviewee.ClosedLayerTable.Row;
import org.oncetold.statement.StatementOpened;
import org.oncetold.vault.Place;
import org.oncetold.vault.SealAlarm;
import org.oncetold.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Which layers of a statement are closed, in one row, so that every deed can ask. The row only
/// repeats what the sealed agreement says. It carries a proof that only this installation can make
/// and that holds for one end of the agreement alone: an altered row, an earlier one put back, or
/// none at all closes everything and is made known.
@Component
class ClosedLayers {

    private static final String PROOF = "agreement.closed";

    private final ClosedLayerTable table;
    private final Vault vault;
    private final SealAlarm alarm;
    private final Set<StatementId> madeKnown = ConcurrentHashMap.newKeySet();

    ClosedLayers(ClosedLayerTable table, Vault vault, SealAlarm alarm) {
        this.table = table;
        this.vault = vault;
        this.alarm = alarm;
    }

    @EventListener
    void begin(StatementOpened opened) {
        keep(opened.statement(), new Agreement(List.of()));
    }

    /// Makes those who decide for one statement wait for each other.
    void hold(StatementId statement) {
        table.hold(statement);
    }

    void keep(StatementId statement, Agreement agreement) {
        var closed =
                agreement.closed().stream()
                        .sorted()
                        .map(Layer::name)
                        .collect(Collectors.joining(","));
        keep(statement, closed, table.find(statement).end());
    }

    Set<Layer> of(StatementId statement) {
        return proven(statement).orElseGet(() -> everything(statement));
    }

    boolean isReliable(StatementId statement) {
        return proven(statement).isPresent();
    }

    /// Writes the row of a statement that has none yet, or whose proof is not bound to the end of
    /// the agreement. One that does not fit stays as it is.
    void renew(StatementId statement) {
        var found = table.find(statement);
        if (found.row().isEmpty() && found.end().isBegin())
            keep(statement, new Agreement(List.of()));
        found.fitting()
                .filter(row -> hasProof(row, statement, ""))
                .ifPresent(row -> keep(statement, row.closed(), found.end()));
        table.done(statement);
    }

    private Optional<Set<Layer>> proven(StatementId statement) {
        var found = table.find(statement);
        var layers =
                found.fitting()
                        .filter(row -> hasProof(row, statement, found.end().sealed()))
                        .map(ClosedLayers::layers);
        if (layers.isPresent()) madeKnown.remove(statement);
        return layers;
    }

    /// Made known once, however often it is asked.
    private Set<Layer> everything(StatementId statement) {
        if (madeKnown.add(statement))
            alarm.raise(new Place.Field(statement, "closed_layer", statement.value(), "proof"));
        return EnumSet.allOf(Layer.class);
    }

    private void keep(StatementId statement, String closed, End end) {
        var decisions = end.length();
        var proof = proof(statement, closed, decisions, end.sealed());
        table.keep(statement, new Row(closed, decisions, proof));
    }

    private boolean hasProof(Row row, StatementId statement, String end) {
        var proof = proof(statement, row.closed(), row.decisions(), end);
        return MessageDigest.isEqual(proof, row.proof());
    }

    private byte[] proof(StatementId statement, String closed, long decisions, String end) {
        return vault.blindIndex(PROOF, "%s %d %s %s".formatted(statement, decisions, closed, end));
    }

    private static Set<Layer> layers(Row row) {
        var closed = EnumSet.noneOf(Layer.class);
        for (var name : row.closed().split(","))
            if (!name.isEmpty()) closed.add(Layer.valueOf(name));
        return closed;
    }
}
