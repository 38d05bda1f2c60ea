// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.vault.v1.SealedMessage;
import org.springframework.stereotype.Component;

/// Seals the ends of lines and proves them. An end holds a number and a hash, nothing anybody said,
/// so the vault opens it without a grant, and what it opens to prove an older line it hands to
/// nobody.
@Component
class LineSeals {

    private final LineTable table;
    private final StatementKeys keys;
    private final Keyring keyring;
    private final SealAlarm alarm;

    LineSeals(LineTable table, StatementKeys keys, Keyring keyring, SealAlarm alarm) {
        this.table = table;
        this.keys = keys;
        this.keyring = keyring;
        this.alarm = alarm;
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
    /// @param begin the end of a line of this kind without entries
    /// @throws SealBroken when it is not the one that was sealed; an entry says so
    LineEnd proven(LineTable.EndRow row, LineEnd begin) {
        if (!isBegin(row, begin) && !isSealed(row)) throw alarm.raise(row.key().endPlace());
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
        if (!whole) throw alarm.raise(grant, key.endPlace());
    }

    /// Whether its entries, each as it was sealed, lead to this end.
    boolean isLedTo(LineTable.EndRow row) {
        var key = row.key();
        var links = Links.of(key.kind());
        var end = links.begin(key.object());
        for (var sealed : table.entries(key)) {
            if (open(key, key.entryPlace(links, end), sealed).isEmpty()) return false;
            end = links.after(end, sealed);
        }
        return end.is(row.end());
    }

    private static boolean isBegin(LineTable.EndRow row, LineEnd begin) {
        return row.sealed().length == 0 && row.end().is(begin);
    }

    private boolean isSealed(LineTable.EndRow row) {
        return open(row.key(), row.key().endPlace(), row.sealed())
                .filter(end -> MessageDigest.isEqual(end, row.end().toBytes()))
                .isPresent();
    }

    /// Empty when nothing was sealed there, or something else.
    private Optional<byte[]> open(LineTable.Key key, Place place, byte[] sealed) {
        if (sealed.length == 0) return Optional.empty();
        try (var object = keys(key, sealed)) {
            return Optional.of(object.open(place, sealed));
        } catch (GeneralSecurityException | SealBroken e) {
            return Optional.empty();
        }
    }

    private ObjectKeys keys(LineTable.Key key, byte[] sealed) throws GeneralSecurityException {
        var generation = SealedMessage.generation(sealed);
        return new ObjectKeys(
                keys.of(key.statement(), generation), key.object(), keyring.installation());
    }
}
