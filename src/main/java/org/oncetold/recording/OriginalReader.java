// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.vault.ObjectOpener;
import org.oncetold.vault.Place;

/// Opens a file as it was handed in, part by part.
final class OriginalReader extends InputStream {

    private final ImportTable table;
    private final ObjectOpener opener;
    private final StatementId statement;
    private final UUID original;
    private final long bytes;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);
    private long next;

    OriginalReader(
            ImportTable table,
            ObjectOpener opener,
            StatementId statement,
            UUID original,
            long bytes) {
        this.table = table;
        this.opener = opener;
        this.statement = statement;
        this.original = original;
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return advance() ? part.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return advance() ? part.read(into, offset, length) : length == 0 ? 0 : -1;
    }

    @Override
    public void close() {
        opener.close();
    }

    private boolean advance() {
        if (part.available() > 0) return true;
        var from = next * Originals.PART;
        if (from >= bytes) return false;
        var length = (int) Math.min(Originals.PART, bytes - from);
        var place = Originals.place(statement, original, next, length);
        var sealed = table.part(original, next);
        if (sealed.isEmpty()) throw broken(place);
        part = new ByteArrayInputStream(opener.open(place, sealed.get()));
        next++;
        return true;
    }

    /// Makes known that the file as a whole is not what was kept, where no single part shows it.
    Refusal broken() {
        return broken(new Place.Field(statement, "media_import", original, "digest"));
    }

    private Refusal broken(Place place) {
        opener.makeBrokenKnown(place);
        return Refusal.conflict("recording.refusal.broken");
    }
}
