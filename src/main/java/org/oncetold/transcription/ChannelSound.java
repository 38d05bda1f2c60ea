// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// One channel of interleaved s16le sound, up to a limit.
final class ChannelSound extends InputStream {

    private static final int SAMPLE = 2;

    private final InputStream all;
    private final int channels;
    private final int channel;
    private long left;

    /// @param limit samples after which this sound ends
    ChannelSound(InputStream all, int channels, int channel, long limit) {
        this.all = all;
        this.channels = channels;
        this.channel = channel;
        this.left = limit;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("whole samples only");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        var wanted = (int) Math.min(length / SAMPLE, left);
        if (wanted == 0) return length == 0 ? 0 : -1;
        var frame = SAMPLE * channels;
        var frames = all.readNBytes(wanted * frame);
        var got = frames.length / frame;
        for (var i = 0; i < got; i++) {
            System.arraycopy(
                    frames, i * frame + channel * SAMPLE, into, offset + i * SAMPLE, SAMPLE);
        }
        left -= got;
        return got == 0 ? -1 : got * SAMPLE;
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
