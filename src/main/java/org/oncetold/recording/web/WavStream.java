// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.oncetold.recording.SoundReader;

/// A WAV header and the sound behind it. Skipping does not open what is skipped. Before sound is
/// handed on it is said that it will be; where that cannot be written down, the stream ends.
final class WavStream extends InputStream {

    private final byte[] header;
    private final SoundReader sound;
    private final HeardSound heard;
    private int at;
    private long place;
    private boolean closed;

    WavStream(byte[] header, SoundReader sound, HeardSound heard) {
        this.header = header;
        this.sound = sound;
        this.heard = heard;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
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
        var most = (int) Math.min(length, sound.bytes() - place);
        if (most <= 0) return length == 0 ? 0 : -1;
        var some = sound.read(into, offset, most);
        if (some <= 0) return some;
        heard.before(place, place + some);
        place += some;
        return some;
    }

    @Override
    public long skip(long count) {
        if (count <= 0) return 0;
        var inHeader = (int) Math.min(count, header.length - at);
        at += inHeader;
        var inSound = sound.skip(count - inHeader);
        place += inSound;
        return inHeader + inSound;
    }

    @Override
    public void close() throws IOException {
        if (closed) return;
        closed = true;
        sound.close();
        heard.end();
    }
}
