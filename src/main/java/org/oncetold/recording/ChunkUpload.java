// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.base.Refusal;

/// One chunk as a sender hands it over.
///
/// @param seq its number, from 0
/// @param firstSample how many samples come before it in the recording
/// @param sha256 the digest the sender made of the bytes
/// @param bytes the sound
/// @param masked whether no sound is kept here because the person asked for it; then all bytes are
///   zero
public record ChunkUpload(long seq, long firstSample, Digest sha256, byte[] bytes, boolean masked) {

    public static final int LONGEST_SECONDS = 10;
    public static final int MOST_BYTES = 1 << 20;

    public static ChunkUpload of(long seq, long firstSample, byte[] bytes) {
        return new ChunkUpload(seq, firstSample, Digest.over(bytes), bytes, false);
    }

    /// So many bytes of no sound.
    public static ChunkUpload masked(long seq, long firstSample, int length) {
        var zeroes = new byte[length];
        return new ChunkUpload(seq, firstSample, Digest.over(zeroes), zeroes, true);
    }

    /// Says no to bytes that changed on the way, or that are no sound of this shape.
    void check(AudioShape shape) {
        if (seq < 0 || firstSample < 0) throw unfit("recording.refusal.negative");
        if (bytes.length == 0) throw unfit("recording.refusal.emptyChunk");
        if (bytes.length % shape.bytesPerSample() != 0)
            throw unfit("recording.refusal.halfSample", shape.bytesPerSample());
        if (bytes.length > Math.min(MOST_BYTES, LONGEST_SECONDS * shape.bytesPerSecond()))
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "recording.refusal.longChunk", LONGEST_SECONDS);
        if (!Digest.over(bytes).equals(sha256)) throw unfit("recording.refusal.digestDiffers");
        if (masked && !isSilent()) throw unfit("recording.refusal.maskedSound");
    }

    private boolean isSilent() {
        for (var one : bytes) if (one != 0) return false;
        return true;
    }

    int samples(AudioShape shape) {
        return bytes.length / shape.bytesPerSample();
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
