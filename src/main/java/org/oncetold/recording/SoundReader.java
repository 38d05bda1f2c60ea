// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.oncetold.vault.ObjectOpener;

/// The sound of a recording as s16le bytes, opened chunk by chunk as it is read. It can be moved to
/// any sample. Whatever was changed, swapped or cut in the database ends the reading.
public final class SoundReader extends InputStream {

    private static final int AHEAD = 8;

    private final Recording recording;
    private final ChunkIndex index;
    private final ChunkTable table;
    private final ChunkSeals seals;
    private final ObjectOpener opener;

    private List<ChunkTable.SealedChunk> ahead = List.of();
    private int next;
    private byte[] sound = new byte[0];
    private int at;

    SoundReader(
            Recording recording,
            ChunkIndex index,
            ChunkTable table,
            ChunkSeals seals,
            ObjectOpener opener) {
        this.recording = recording;
        this.index = index;
        this.table = table;
        this.seals = seals;
        this.opener = opener;
    }

    public AudioShape shape() {
        return recording.shape();
    }

    public long samples() {
        return index.samples();
    }

    /// How many bytes there are from the first sample to the last.
    public long bytes() {
        return samples() * shape().bytesPerSample();
    }

    /// The next byte read is the first of this sample.
    public void seek(long sample) {
        seekByte(sample * shape().bytesPerSample());
    }

    void seekByte(long position) {
        var sample = Math.min(position, bytes()) / shape().bytesPerSample();
        next = index.at(sample);
        sound = new byte[0];
        at = 0;
        if (next < index.size() && fill()) {
            var began = index.get(next - 1).firstSample() * shape().bytesPerSample();
            at = (int) (position - began);
        }
    }

    @Override
    public int read() {
        return at < sound.length || fill() ? Byte.toUnsignedInt(sound[at++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (at >= sound.length && !fill()) return -1;
        var some = Math.min(length, sound.length - at);
        System.arraycopy(sound, at, into, offset, some);
        at += some;
        return some;
    }

    @Override
    public long skip(long count) {
        if (count <= 0) return 0;
        var from = position();
        var to = Math.min(bytes(), from + count);
        if (to - from <= sound.length - at) at += (int) (to - from);
        else seekByte(to);
        return to - from;
    }

    @Override
    public void close() {
        sound = new byte[0];
        at = 0;
        next = index.size();
        opener.close();
    }

    private long position() {
        var began =
                next == 0 || sound.length == 0
                        ? startOf(next)
                        : index.get(next - 1).firstSample() * shape().bytesPerSample();
        return began + at;
    }

    private long startOf(int number) {
        return number < index.size()
                ? index.get(number).firstSample() * shape().bytesPerSample()
                : bytes();
    }

    private boolean fill() {
        if (next >= index.size()) return false;
        var chunk = index.get(next);
        var sealed = sealed(chunk);
        if (!MessageDigest.isEqual(Digest.over(sealed).bytes(), chunk.sealedSha256()))
            throw seals.broken(recording, opener, chunk);
        sound = seals.open(recording, opener, chunk, sealed);
        at = 0;
        next++;
        return true;
    }

    private byte[] sealed(KeptChunk chunk) {
        if (ahead.isEmpty() || ahead.getFirst().seq() != chunk.seq())
            ahead = List.copyOf(table.sealed(recording.id(), chunk.seq(), AHEAD));
        if (ahead.isEmpty() || ahead.getFirst().seq() != chunk.seq())
            throw seals.broken(recording, opener, chunk);
        var sealed = ahead.getFirst().sealed();
        ahead = ahead.subList(1, ahead.size());
        return sealed;
    }
}
