// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.ChunkUpload;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;

/// Sends sound the way a recorder does, second by second, and closes.
public final class Filling {

    private Filling() {}

    public static void fill(Recordings recordings, RecordingId id, AudioShape shape, byte[] pcm) {
        var chunks = append(recordings, id, shape, pcm);
        recordings.close(id, chunks, digest(pcm));
    }

    public static long append(Recordings recordings, RecordingId id, AudioShape shape, byte[] pcm) {
        var second = shape.bytesPerSecond();
        var seq = 0L;
        for (var at = 0; at < pcm.length; at += second, seq++) {
            var bytes = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + second));
            recordings.append(id, ChunkUpload.of(seq, seq * shape.sampleRate(), bytes));
        }
        return seq;
    }

    public static byte[] digest(byte[] pcm) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(pcm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
