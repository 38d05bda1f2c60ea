// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes the rows that a migration left to be written, at the start after it and before anybody
/// comes in. Only a migration can name more (`database.TableRights`), so that a row that is taken
/// away later is not written again.
@Component
class ClosedLayersDue implements SmartInitializingSingleton {

    private final ClosedLayerTable table;
    private final ClosedLayers layers;
    private final AccessLog log;
    private final TransactionTemplate transaction;

    ClosedLayersDue(
            ClosedLayerTable table,
            ClosedLayers layers,
            AccessLog log,
            TransactionTemplate transaction) {
        this.table = table;
        this.layers = layers;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var due = table.due();
        if (due.isEmpty()) return;
        var actor = new Actor.SystemTask("interviewee");
        log.record(
                AccessEvent.of(EventClass.SYSTEM, "CLOSED_LAYERS_WRITTEN", actor)
                        .amount(due.size()));
        transaction.executeWithoutResult(_ -> due.forEach(layers::renew));
    }
}
