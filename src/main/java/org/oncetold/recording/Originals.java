// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.StatementId;
import org.oncetold.recording.media.MemoryFile;
import org.oncetold.vault.ObjectSealer;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps a media file as it was handed in, byte for byte: it is the evidence, the sound made from
/// it is for working with. Asks again and again whether the person still wishes it.
@Component
class Originals {

    static final int PART = 1 << 18;

    private static final int PARTS_AT_ONCE = Upload.PIECE / PART;
    private static final String CODEC = "media";
    private static final String DIGEST = "media_import.digest/";

    /// A file that is kept.
    record Kept(long parts, Digest sha256) {}

    private final ImportTable table;
    private final Vault vault;
    private final Layers layers;
    private final TransactionTemplate transaction;

    Originals(ImportTable table, Vault vault, Layers layers, TransactionTemplate transaction) {
        this.table = table;
        this.vault = vault;
        this.layers = layers;
        this.transaction = transaction;
    }

    /// @throws org.oncetold.base.Refusal conflict when the person closed recording meanwhile
    Kept keep(StatementId statement, UUID original, MemoryFile file) throws IOException {
        var digest = Digest.sha256();
        long seq = 0;
        try (var in = file.open();
                var sealer = vault.sealer(statement, original)) {
            while (true) {
                var bytes = in.readNBytes(PART * PARTS_AT_ONCE);
                if (bytes.length == 0) return new Kept(seq, Digest.of(digest.digest()));
                digest.update(bytes);
                var first = seq;
                DatabaseTrouble.patiently(() -> {
                    layers.require(statement, Layer.RECORD);
                    transaction.executeWithoutResult(
                            _ -> insert(statement, original, sealer, first, bytes));
                    return first;
                });
                seq += parts(bytes.length);
            }
        }
    }

    /// Seals a piece of a file that is still coming, in the caller's transaction.
    void put(StatementId statement, UUID original, long firstPart, byte[] bytes) {
        try (var sealer = vault.sealer(statement, original)) {
            insert(statement, original, sealer, firstPart, bytes);
        }
    }

    /// The bytes as they were handed in. It ends with the last of them, or says that one is missing
    /// or was changed.
    OriginalReader open(StatementId statement, UUID original, long bytes, AccessGrant grant) {
        return new OriginalReader(
                table, vault.opener(statement, original, grant), statement, original, bytes);
    }

    /// The digest of the file would let somebody with the database alone confirm that they hold the
    /// same one, so it does not lie there in clear.
    byte[] seal(RecordingId id, Digest digest) {
        return vault.sealCredential(DIGEST + id, digest.bytes());
    }

    Digest unseal(RecordingId id, byte[] sealed) {
        return Digest.of(vault.openCredential(DIGEST + id, sealed));
    }

    static long parts(long bytes) {
        return (bytes + PART - 1) / PART;
    }

    static Place place(StatementId statement, UUID original, long seq, int bytes) {
        return new Place.Chunk(statement, original, seq, seq * PART, bytes, CODEC, 0, 0);
    }

    private void insert(
            StatementId statement, UUID original, ObjectSealer sealer, long first, byte[] bytes) {
        for (int at = 0; at < bytes.length; at += PART) {
            var seq = first + at / PART;
            var part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PART));
            var sealed = sealer.seal(place(statement, original, seq, part.length), part);
            table.insertPart(original, seq, seq * PART, part.length, sealed);
        }
    }
}
