// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.MessageDigest;
import org.oncetold.access.AccessGrant;
import org.oncetold.vault.ObjectOpener;
import org.springframework.stereotype.Component;

/// Opens recordings, after proving from the books that no chunk is missing or too many.
@Component
class Sounds {

    private final ChunkTable chunks;
    private final ChunkSeals seals;

    Sounds(ChunkTable chunks, ChunkSeals seals) {
        this.chunks = chunks;
        this.seals = seals;
    }

    MaskedSpans masked(Recording recording) {
        return MaskedSpans.of(chunks.masked(recording.id(), recording.chunks()));
    }

    SoundReader open(Books books, AccessGrant grant) {
        var recording = books.recording();
        var opener = seals.opener(recording, grant);
        return new SoundReader(recording, whole(books, opener), chunks, seals, opener);
    }

    /// For whoever seals the books of an ended recording anew: what was sealed must still be there.
    ///
    /// @return its masked stretches, proven
    MaskedSpans prove(Books books, AccessGrant grant) {
        try (var opener = seals.opener(books.recording(), grant)) {
            return whole(books, opener).masked();
        }
    }

    /// From now on, while it is being made.
    FollowedSound follow(Recording recording, AccessGrant grant) {
        return new FollowedSound(recording, chunks, seals, seals.opener(recording, grant));
    }

    private ChunkIndex whole(Books books, ObjectOpener opener) {
        var index = ChunkIndex.read(chunks, books.recording());
        if (!isWhole(index, books)) throw seals.broken(books.recording(), opener);
        return index;
    }

    private boolean isWhole(ChunkIndex index, Books books) {
        return index.size() == books.recording().chunks()
                && index.samples() == books.recording().samples()
                && MessageDigest.isEqual(index.chain(), books.chain())
                && isManifestSound(books, index.masked());
    }

    private boolean isManifestSound(Books books, MaskedSpans masked) {
        var recording = books.recording();
        if (recording.isOpen()) return true;
        var mac = books.manifestMac();
        return mac != null
                && MessageDigest.isEqual(
                        mac, seals.manifest(recording, recording.state(), books.chain(), masked));
    }
}
