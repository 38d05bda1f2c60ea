// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import org.oncetold.vault.ObjectSealer;

/// Where the next chunk of a recording goes, and the key to seal it with. Whoever holds it is alone
/// with it; what it says of the database is only believed as long as the row has this version.
///
/// @param version of the recording's row when it stood there
/// @param wished whether the person let themselves be recorded when the row had this version
/// @param opened when the key was unwrapped; closing wipes it
record Bookmark(
        Recording recording,
        Progress progress,
        long version,
        boolean wished,
        ObjectSealer sealer,
        Instant opened)
        implements AutoCloseable {

    static Bookmark of(Books books, boolean wished, ObjectSealer sealer, Instant opened) {
        return new Bookmark(
                books.recording(), Progress.of(books), books.version(), wished, sealer, opened);
    }

    Bookmark at(Books books, boolean nowWished) {
        return of(books, nowWished, sealer, opened);
    }

    /// After a change of the row to this progress.
    Bookmark advanced(Progress to) {
        return new Bookmark(recording, to, version + 1, wished, sealer, opened);
    }

    /// Whether this is the chunk that goes here, with nothing stored behind it.
    boolean isNext(ChunkUpload upload) {
        return wished
                && recording.isOpen()
                && progress.stored() == progress.chunks()
                && upload.seq() == progress.chunks()
                && upload.firstSample() == progress.samples();
    }

    @Override
    public void close() {
        sealer.close();
    }
}
