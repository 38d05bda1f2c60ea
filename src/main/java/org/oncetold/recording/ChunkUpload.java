// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.base.Refusal;

/// One chunk as a sender hands it over.
///
/// @param seq its number, from 0
/// @param firstSample how many samples come before it in the recording
/// @param sha256 the digest the sender made of the bytes
/// @param bytes the sound
public record ChunkUpload(long seq, long firstSample, Digest sha256, byte[] bytes) {

    public static final int LONGEST_SECONDS = 10;
    public static final int MOST_BYTES = 1 << 20;

    public static ChunkUpload of(long seq, long firstSample, byte[] bytes) {
        return new ChunkUpload(seq, firstSample, Digest.over(bytes), bytes);
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
    }

    int samples(AudioShape shape) {
        return bytes.length / shape.bytesPerSample();
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
