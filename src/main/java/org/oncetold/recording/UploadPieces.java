// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.MessageDigest;
import java.time.Clock;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.oncetold.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the next piece of a file where it belongs, sealed, in one transaction. The same piece may
/// come again.
@Component
class UploadPieces {

    private static final String FINGERPRINT = "media_upload_piece.fingerprint";

    private final UploadTable table;
    private final Originals originals;
    private final Layers layers;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UploadPieces(
            UploadTable table,
            Originals originals,
            Layers layers,
            Vault vault,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.originals = originals;
        this.layers = layers;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return how many bytes are here, committed
    long put(Upload upload, long seq, Digest sha256, byte[] bytes) {
        var fingerprint = fingerprint(upload, seq, sha256);
        return DatabaseTrouble.retry(
                () -> transaction.execute(_ -> put(upload.id(), seq, fingerprint, bytes)));
    }

    /// Knows the same piece of the same upload again; tells nothing without the keys.
    byte[] fingerprint(Upload upload, long seq, Digest sha256) {
        return vault.blindIndex(FINGERPRINT, "%s|%d|%s".formatted(upload.id(), seq, sha256.hex()));
    }

    private long put(RecordingId id, long seq, byte[] fingerprint, byte[] bytes) {
        var upload = table.lock(id).orElseThrow(Inserting::nothingHere);
        if (seq < upload.pieces()) return again(upload, seq, fingerprint);
        if (seq > upload.pieces())
            throw Refusal.conflict("recording.upload.refusal.ahead", upload.pieces());
        layers.require(upload.statement(), Layer.RECORD);
        originals.put(
                upload.statement(), upload.original(), seq * Upload.PIECE / Originals.PART, bytes);
        table.addPiece(upload, seq, fingerprint, bytes.length, clock.instant());
        return upload.received() + bytes.length;
    }

    private long again(Upload upload, long seq, byte[] fingerprint) {
        var kept = table.fingerprints(upload.id()).get((int) seq);
        if (!MessageDigest.isEqual(kept, fingerprint))
            throw Refusal.conflict("recording.upload.refusal.otherFile");
        return upload.received();
    }
}
