// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.oncetold.recording.AudioShape;

/// How loud each hundredth of a second is on each channel, in whole decibels below full scale. It
/// is measured while the sound passes to the recogniser, since opening it twice would cost as much
/// as all else that surrounds the recognising; what did not pass is read at last.
final class Loudness {

    static final int FRAMES_A_SECOND = 100;
    static final int SILENT = -96;

    private static final byte UNMEASURED = Byte.MAX_VALUE;
    private static final double FULL_SCALE = 32_768.0;

    private final AudioShape shape;
    private final int frame;
    private final byte[][] levels;

    Loudness(AudioShape shape, long samples) {
        this.shape = shape;
        frame = shape.sampleRate() / FRAMES_A_SECOND;
        levels = new byte[shape.channels()][(int) (samples / frame)];
        for (var channel : levels) Arrays.fill(channel, UNMEASURED);
    }

    /// Opens all channels from any sample on.
    interface Sound {
        InputStream from(long sample) throws IOException;
    }

    int channels() {
        return levels.length;
    }

    int frames() {
        return levels[0].length;
    }

    int level(int channel, int frame) {
        return levels[channel][frame];
    }

    /// Samples in a frame.
    int frame() {
        return frame;
    }

    /// @param squares the sum of the squares of the samples of this frame
    void measured(int channel, long frame, double squares) {
        if (frame < frames()) levels[channel][(int) frame] = decibels(squares / this.frame);
    }

    /// Reads what was not measured yet: parts that an earlier run heard, or nobody could.
    ///
    /// @param heard asked before each second; may throw to end it
    void readRest(Sound sound, Runnable heard) throws IOException {
        var second = frame * FRAMES_A_SECOND * shape.bytesPerSample();
        for (var next = unmeasured(0); next < frames(); next = unmeasured(next)) {
            try (var from = sound.from((long) next * frame)) {
                for (var at = next; at < frames() && at == unmeasured(at); at += FRAMES_A_SECOND) {
                    heard.run();
                    var bytes = from.readNBytes(second);
                    measure(at, bytes);
                    if (bytes.length < second) silence(at);
                }
            }
        }
    }

    /// The first frame from here on that is not measured on every channel.
    private int unmeasured(int from) {
        for (var at = from; at < frames(); at++)
            for (var channel : levels) if (channel[at] == UNMEASURED) return at;
        return frames();
    }

    private void measure(int first, byte[] bytes) {
        var step = shape.bytesPerSample();
        var size = frame * step;
        var at = first;
        for (var begin = 0; begin + size <= bytes.length; begin += size, at++)
            for (var channel = 0; channel < channels(); channel++)
                measured(channel, at, squares(bytes, begin + 2 * channel, step, frame));
    }

    /// The sum of the squares of s16le samples.
    ///
    /// @param step bytes from one to the next
    static double squares(byte[] bytes, int from, int step, int samples) {
        var sum = 0.0;
        for (int i = 0, at = from; i < samples; i++, at += step) {
            double sample = (short) (bytes[at] & 0xff | bytes[at + 1] << 8);
            sum += sample * sample;
        }
        return sum;
    }

    /// The sound ended before its time.
    private void silence(int from) {
        for (var channel : levels)
            for (var at = from; at < frames(); at++)
                if (channel[at] == UNMEASURED) channel[at] = SILENT;
    }

    private static byte decibels(double power) {
        var level = 20 * Math.log10(Math.sqrt(power) / FULL_SCALE + 1e-9);
        return (byte) Math.max(SILENT, Math.round(level));
    }
}
