// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Refusal;

/// A chunk that waited on the device of its recorder, written so that only the server can read it.
/// Inside is the state of the recorder's digest up to the end of the chunk, then the sound.
///
/// @param seq number of the chunk, from 0
/// @param firstSample how many samples come before it in the recording
/// @param samples how many are in it; 0 when its sound is safe and only the digest was kept
public record KeptLetter(long seq, long firstSample, int samples, byte[] sealed) {

    private static final String LABEL = "oncetold/kept/v1";

    /// How many bytes of sound it speaks of.
    ///
    /// @throws Refusal unfit when that is more than a chunk holds
    int bytes(AudioShape shape) {
        if (samples > ChunkUpload.MOST_BYTES / shape.bytesPerSample())
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.letterChanged");
        return samples * shape.bytesPerSample();
    }

    /// What the letter is bound to. The browser writes the same bytes.
    byte[] about(RecordingId recording) {
        return CanonicalBytes.of(LABEL)
                .id(recording.value())
                .number(seq)
                .number(firstSample)
                .number(samples)
                .toBytes();
    }
}
