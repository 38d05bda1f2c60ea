// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.util.UUID;
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

    private static final int PART = 1 << 18;
    private static final int PARTS_AT_ONCE = 16;
    private static final String CODEC = "media";

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

    /// @return how many parts it has become
    /// @throws org.oncetold.base.Refusal conflict when the person closed recording meanwhile
    long keep(StatementId statement, UUID original, MemoryFile file) throws IOException {
        long seq = 0;
        try (var in = file.open();
                var sealer = vault.sealer(statement, original)) {
            while (true) {
                var bytes = in.readNBytes(PART * PARTS_AT_ONCE);
                if (bytes.length == 0) return seq;
                layers.require(statement, Layer.RECORD);
                var first = seq;
                DatabaseTrouble.patiently(() -> insert(statement, original, sealer, first, bytes));
                seq += (bytes.length + PART - 1) / PART;
            }
        }
    }

    private boolean insert(
            StatementId statement, UUID original, ObjectSealer sealer, long first, byte[] bytes) {
        transaction.executeWithoutResult(_ -> {
            for (int at = 0; at < bytes.length; at += PART) {
                var seq = first + at / PART;
                var part =
                        java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PART));
                var place = place(statement, original, seq, part.length);
                var sealed = sealer.seal(place, part);
                table.insertPart(original, seq, seq * PART, part.length, sealed);
            }
        });
        return true;
    }

    static Place place(StatementId statement, UUID original, long seq, int bytes) {
        return new Place.Chunk(statement, original, seq, seq * PART, bytes, CODEC, 0, 0);
    }
}
