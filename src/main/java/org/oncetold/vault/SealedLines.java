// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.StatementId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what is only ever added to: what happened in an interview, what people wrote beside the
/// words. Each entry is sealed under the statement's key with its number and the hash of the one
/// before it, and the end is sealed too, so that none can be changed, swapped, taken out or cut off
/// unseen (ADR 1030). Adding needs no grant, reading does.
@Service
public class SealedLines {

    private final LineTable table;
    private final LineSeals seals;
    private final Vault vault;

    SealedLines(LineTable table, LineSeals seals, Vault vault) {
        this.table = table;
        this.seals = seals;
        this.vault = vault;
    }

    /// How many entries there are; the next one takes this number.
    public long length(Line<?> line, UUID object) {
        return table.end(object, line.kind()).map(row -> row.end().length()).orElse(0L);
    }

    /// Adds an entry at the end, in the caller's transaction. Who adds to one line waits for the
    /// other.
    ///
    /// @return the number of the entry, the first being 0
    /// @throws SealBroken when the end of the line is not as it was left; an entry of the access
    ///   log says so
    @Transactional
    public <T> long append(Line<T> line, StatementId statement, UUID object, T entry) {
        var key = new LineTable.Key(statement, object, line.kind());
        var begin = line.links().begin(object);
        var before = seals.proven(table.hold(key, begin), begin);
        var sealed = vault.seal(key.entryPlace(line.links(), before), line.toBytes(entry));
        table.add(key, before.length(), sealed);
        table.end(seals.seal(key, line.links().after(before, sealed)));
        return before.length();
    }

    /// The whole line, proven from its beginning to its end.
    ///
    /// @throws SealBroken when an entry is not the one that was added there, or the end is missing;
    ///   an entry of the access log says so
    @Transactional(readOnly = true)
    public <T> List<T> read(Line<T> line, StatementId statement, UUID object, AccessGrant grant) {
        var key = new LineTable.Key(statement, object, line.kind());
        var known = table.end(object, line.kind());
        var end = line.links().begin(object);
        var entries = new ArrayList<T>();
        try (var opener = vault.opener(statement, object, grant)) {
            for (var sealed : table.entries(key)) {
                entries.add(line.toEntry(opener.open(key.entryPlace(line.links(), end), sealed)));
                end = line.links().after(end, sealed);
            }
            seals.requireEnd(known, key, end, grant);
        }
        return List.copyOf(entries);
    }
}
