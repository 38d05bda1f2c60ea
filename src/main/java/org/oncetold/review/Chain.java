// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;

/// Reads and adds to the chain of entries beside a recording. Reading finds every row that was
/// changed, swapped or left out, at the end too.
@Component
class Chain {

    private static final String KIND = "review";

    private final BookTable table;
    private final Vault vault;

    Chain(BookTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    List<Entry.Kept> read(StatementId statement, RecordingId recording, AccessGrant grant) {
        return read(statement, table.end(recording), grant);
    }

    /// @param end the newest end that is known, such as that of the lock
    List<Entry.Kept> read(StatementId statement, Book end, AccessGrant grant) {
        var kept = new ArrayList<Entry.Kept>();
        var book = Book.begin(end.recording());
        try (var opener = vault.opener(statement, end.recording().value(), grant)) {
            for (var row : table.rows(end)) {
                if (row.rev() != book.rev() + 1) throw altered();
                var bytes = opener.open(place(statement, book), row.sealed());
                kept.add(new Entry.Kept(row.rev(), entry(row, bytes)));
                book = book.with(row.sealed());
            }
        }
        if (!book.endsLike(end)) throw altered();
        return kept;
    }

    Book add(StatementId statement, Book before, Entry entry) {
        var sealed = vault.seal(place(statement, before), EntryBody.toBytes(entry));
        var after = before.with(sealed);
        table.add(after, entry, sealed);
        return after;
    }

    private static Entry entry(BookTable.Row row, byte[] bytes) {
        var entry = EntryBody.toEntry(bytes);
        if (entry.passage() != row.passage() || !entry.kind().equals(row.kind())) throw altered();
        return entry;
    }

    private static Place place(StatementId statement, Book before) {
        return new Place.Revision(
                statement, before.recording().value(), KIND, before.rev() + 1, before.hash());
    }

    private static Refusal altered() {
        return Refusal.conflict("review.refusal.altered");
    }
}
