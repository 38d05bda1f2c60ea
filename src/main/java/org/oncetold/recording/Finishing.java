// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.MemoryFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Turns a file that has come to its end into a recording: reads it back into memory, so that what
/// is taken in is what is really kept.
@Component
class Finishing {

    private final UploadTable table;
    private final ImportWorkers workers;
    private final Intake intake;
    private final Originals originals;
    private final TransactionTemplate transaction;

    Finishing(
            UploadTable table,
            ImportWorkers workers,
            Intake intake,
            Originals originals,
            TransactionTemplate transaction) {
        this.table = table;
        this.workers = workers;
        this.intake = intake;
        this.originals = originals;
        this.transaction = transaction;
    }

    /// @param entry writes down that it is taken in, once there is a seat for it
    void finish(Upload upload, Supplier<AccessGrant> entry) throws IOException {
        var seat = workers.claim("recording.upload.refusal.busy");
        try {
            var grant = entry.get();
            intake.takeIn(readBack(upload, grant, seat), grant, seat, () -> takeOut(upload));
        } finally {
            seat.releaseUnlessStarted();
        }
    }

    /// Holds its row meanwhile: what is erased while it is read would look like a broken seal.
    private Coming readBack(Upload upload, AccessGrant grant, ImportWorkers.Seat seat)
            throws IOException {
        try {
            return transaction.execute(_ -> {
                var held = table.lock(upload.id()).orElseThrow(Inserting::nothingHere);
                return read(held, grant, seat);
            });
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private Coming read(Upload upload, AccessGrant grant, ImportWorkers.Seat seat) {
        var digest = Digest.sha256();
        try (var sealed =
                        originals.open(
                                upload.statement(), upload.original(), upload.bytes(), grant);
                var in = new DigestInputStream(sealed, digest)) {
            var file = MemoryFile.of(in, upload.bytes());
            seat.hold(file);
            return new Coming(
                    upload.id(),
                    upload.statement(),
                    upload.speakers(),
                    upload.original(),
                    file,
                    Optional.of(
                            new Originals.Kept(
                                    Originals.parts(upload.bytes()), Digest.of(digest.digest()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of two that finish it at once the first one does, and nobody does once it is being erased.
    void takeOut(Upload upload) {
        if (table.lock(upload.id()).isEmpty())
            throw Refusal.conflict("recording.refusal.takenInAlready");
        table.delete(upload.id());
    }
}
