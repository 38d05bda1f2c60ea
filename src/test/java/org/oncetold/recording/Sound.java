// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Invented sound and its chunks.
public final class Sound {

    public static byte[] noise(long seed, int samples) {
        var bytes = new byte[2 * samples];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// Cuts sound of one channel into chunks of so many samples; the last may be shorter.
    public static List<ChunkUpload> chunks(byte[] sound, int samplesEach) {
        var chunks = new ArrayList<ChunkUpload>();
        for (int at = 0; at < sound.length; at += 2 * samplesEach) {
            var part = Arrays.copyOfRange(sound, at, Math.min(sound.length, at + 2 * samplesEach));
            chunks.add(ChunkUpload.of(chunks.size(), at / 2, part));
        }
        return chunks;
    }

    private Sound() {}
}
