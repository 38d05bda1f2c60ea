// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.oncetold.recording.AudioShape;

/// The 44 bytes before the sound in a WAV file (RIFF, PCM).
final class WavHeader {

    static final int LENGTH = 44;

    private static final int PCM = 1;
    private static final int BITS = 16;

    static byte[] of(AudioShape shape, long soundBytes) {
        var header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (LENGTH - 8 + soundBytes)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) PCM);
        header.putShort((short) shape.channels()).putInt(shape.sampleRate());
        header.putInt(shape.bytesPerSecond()).putShort((short) shape.bytesPerSample());
        header.putShort((short) BITS);
        return header.put(ascii("data")).putInt((int) soundBytes).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private WavHeader() {}
}
