// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals the ends that came from older tables, at the start after the migration and before anybody
/// reads. Each is proven first, and an entry names it with the number of its entries. Only a
/// migration can name more (`database.TableRights`); whoever takes a seal away later breaks it.
@Component
class LinesDue implements SmartInitializingSingleton {

    private final LineTable table;
    private final LineSeals seals;
    private final SealAlarm alarm;
    private final ObjectProvider<AccessLog> log;
    private final TransactionTemplate transaction;

    LinesDue(
            LineTable table,
            LineSeals seals,
            SealAlarm alarm,
            ObjectProvider<AccessLog> log,
            TransactionTemplate transaction) {
        this.table = table;
        this.seals = seals;
        this.alarm = alarm;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        table.due().forEach(row -> transaction.executeWithoutResult(_ -> settle(row)));
    }

    private void settle(LineTable.EndRow row) {
        if (seals.isLedTo(row)) seal(row);
        else alarm.raise(row.key().endPlace());
        table.settled(row.key());
    }

    private void seal(LineTable.EndRow row) {
        var key = row.key();
        log.getObject()
                .record(
                        AccessEvent.of(
                                        EventClass.SYSTEM,
                                        "LINE_ENDS_SEALED",
                                        new Actor.SystemTask("vault"))
                                .on(key.statement())
                                .on(ObjectRef.of(key.kind(), key.object()))
                                .amount(row.end().length()));
        table.end(seals.seal(key, row.end()));
    }
}
