// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.MemoryFile;
import org.springframework.stereotype.Component;

/// Turns a file that has come to its end into a recording: reads it back into memory, so that what
/// is taken in is what is really kept.
@Component
class Finishing {

    private final UploadTable table;
    private final ImportWorkers workers;
    private final Intake intake;
    private final Originals originals;

    Finishing(UploadTable table, ImportWorkers workers, Intake intake, Originals originals) {
        this.table = table;
        this.workers = workers;
        this.intake = intake;
        this.originals = originals;
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

    private Coming readBack(Upload upload, AccessGrant grant, ImportWorkers.Seat seat)
            throws IOException {
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
        }
    }

    /// Of two that finish it at once the first one does.
    private void takeOut(Upload upload) {
        if (!table.delete(upload.id())) throw Refusal.conflict("recording.refusal.takenInAlready");
    }
}
