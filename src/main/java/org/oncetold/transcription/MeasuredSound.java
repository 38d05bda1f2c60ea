// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// One channel on its way to the recogniser, whose loudness is measured as it passes. Sound that
/// passes again, because a worker was lost, is measured again.
final class MeasuredSound extends FilterInputStream {

    private final Loudness loudness;
    private final int channel;
    private long sample;
    private double squares;
    private boolean whole;

    /// @param sound whole samples of one channel, s16le
    /// @param from its first sample
    MeasuredSound(InputStream sound, Loudness loudness, int channel, long from) {
        super(sound);
        this.loudness = loudness;
        this.channel = channel;
        sample = from;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var got = super.read(into, offset, length);
        for (int at = offset, end = offset + got; at < end; ) at += pass(into, at, end - at);
        return got;
    }

    /// At most to the end of the frame.
    private int pass(byte[] bytes, int at, int length) {
        var within = (int) (sample % loudness.frame());
        var samples = Math.min(loudness.frame() - within, length / 2);
        if (within == 0) {
            squares = 0;
            whole = true;
        }
        squares += Loudness.squares(bytes, at, 2, samples);
        sample += samples;
        if (whole && within + samples == loudness.frame())
            loudness.measured(channel, sample / loudness.frame() - 1, squares);
        return 2 * samples;
    }
}
