// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.MessageDigest;
import java.util.Optional;
import org.oncetold.vault.ObjectOpener;

/// The sound of a recording that is still being made, from now on, chunk by chunk as they are kept.
/// Each chunk is proven by its seal, which binds it to its place; the whole is proven by whoever
/// opens the recording later. A chunk that stays away is passed over when later ones are there.
public final class FollowedSound implements AutoCloseable {

    private static final int PATIENCE = 4;

    /// The bytes of a chunk and where they begin among all bytes of the recording.
    public record Piece(long fromByte, byte[] bytes) {

        public long toByte() {
            return fromByte + bytes.length;
        }
    }

    private final Recording recording;
    private final ChunkTable table;
    private final ChunkSeals seals;
    private final ObjectOpener opener;
    private long next;

    FollowedSound(Recording recording, ChunkTable table, ChunkSeals seals, ObjectOpener opener) {
        this.recording = recording;
        this.table = table;
        this.seals = seals;
        this.opener = opener;
        next = recording.chunks();
    }

    /// The next chunk, s16le; empty when it is not there yet.
    public Optional<Piece> next() {
        var ahead = table.from(recording.id(), next, PATIENCE);
        if (ahead.isEmpty()) return Optional.empty();
        var chunk = ahead.getFirst();
        if (chunk.seq() != next && ahead.size() < PATIENCE) return Optional.empty();
        next = chunk.seq() + 1;
        var from = chunk.firstSample() * recording.shape().bytesPerSample();
        return Optional.of(new Piece(from, open(chunk)));
    }

    @Override
    public void close() {
        opener.close();
    }

    private byte[] open(KeptChunk chunk) {
        var sealed = table.sealed(recording.id(), chunk.seq(), 1).getFirst().sealed();
        if (!MessageDigest.isEqual(Digest.over(sealed).bytes(), chunk.sealedSha256()))
            throw seals.broken(recording, opener, chunk);
        return seals.open(recording, opener, chunk, sealed);
    }
}
