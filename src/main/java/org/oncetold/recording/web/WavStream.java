// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.oncetold.recording.SoundReader;

/// A WAV header and the sound behind it. Skipping does not open what is skipped. When it is closed
/// it tells how many bytes of sound were read.
final class WavStream extends InputStream {

    private final byte[] header;
    private final SoundReader sound;
    private final LongConsumer sent;
    private int at;
    private long read;
    private boolean closed;

    WavStream(byte[] header, SoundReader sound, LongConsumer sent) {
        this.header = header;
        this.sound = sound;
        this.sent = sent;
    }

    @Override
    public int read() {
        if (at < header.length) return Byte.toUnsignedInt(header[at++]);
        var one = sound.read();
        if (one >= 0) read++;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (at < header.length) {
            var some = Math.min(length, header.length - at);
            System.arraycopy(header, at, into, offset, some);
            at += some;
            return some;
        }
        var some = sound.read(into, offset, length);
        if (some > 0) read += some;
        return some;
    }

    @Override
    public long skip(long count) {
        if (count <= 0) return 0;
        var inHeader = (int) Math.min(count, header.length - at);
        at += inHeader;
        return inHeader + sound.skip(count - inHeader);
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        sound.close();
        if (read > 0) sent.accept(read);
    }
}
