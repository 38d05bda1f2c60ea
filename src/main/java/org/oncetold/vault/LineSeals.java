// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.vault.v1.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Seals the ends of lines and proves them. An end holds a number and a hash, nothing anybody said,
/// so the vault opens it without a grant.
@Component
class LineSeals implements SmartInitializingSingleton {

    private final LineTable table;
    private final StatementKeys keys;
    private final Keyring keyring;
    private final SealAlarm alarm;
    private final ObjectProvider<AccessLog> log;

    LineSeals(
            LineTable table,
            StatementKeys keys,
            Keyring keyring,
            SealAlarm alarm,
            ObjectProvider<AccessLog> log) {
        this.table = table;
        this.keys = keys;
        this.keyring = keyring;
        this.alarm = alarm;
        this.log = log;
    }

    LineTable.EndRow seal(LineTable.Key key, LineEnd end) {
        var newest = keys.newest(key.statement());
        try (var object = new ObjectKeys(newest, key.object(), keyring.installation())) {
            return new LineTable.EndRow(key, end, object.seal(key.endPlace(), end.toBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The end of the line for the next entry.
    ///
    /// @throws SealBroken when it is not the one that was sealed
    LineEnd proven(LineTable.EndRow row) {
        if (!isBegin(row) && !isSealed(row)) throw new SealBroken(row.key().endPlace());
        return row.end();
    }

    /// @param known the end that lies there
    /// @param walked the end to which the entries led
    void requireEnd(
            Optional<LineTable.EndRow> known,
            LineTable.Key key,
            LineEnd walked,
            AccessGrant grant) {
        var whole =
                known.map(row -> row.end().is(walked) && isSealed(row))
                        .orElse(walked.length() == 0);
        if (!whole) throw alarm.raise(grant, key.endPlace(), new SealBroken(key.endPlace()));
    }

    /// Seals the ends that came from older tables, once, before anybody reads. An entry says so: it
    /// shows as well if somebody took the seal of an end away.
    @Override
    public void afterSingletonsInstantiated() {
        var ends = table.unsealedEnds();
        ends.forEach(row -> table.end(seal(row.key(), row.end())));
        if (ends.isEmpty()) return;
        log.getObject()
                .record(
                        AccessEvent.of(
                                EventClass.SYSTEM,
                                "LINE_ENDS_SEALED",
                                new Actor.SystemTask("vault")));
    }

    private static boolean isBegin(LineTable.EndRow row) {
        return row.end().length() == 0 && row.sealed().length == 0;
    }

    private boolean isSealed(LineTable.EndRow row) {
        if (row.sealed().length == 0) return false;
        try (var object = keys(row)) {
            var end = object.open(row.key().endPlace(), row.sealed());
            return MessageDigest.isEqual(end, row.end().toBytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private ObjectKeys keys(LineTable.EndRow row) throws GeneralSecurityException {
        var key = row.key();
        var generation = Message.generation(row.sealed());
        return new ObjectKeys(
                keys.of(key.statement(), generation), key.object(), keyring.installation());
    }
}
