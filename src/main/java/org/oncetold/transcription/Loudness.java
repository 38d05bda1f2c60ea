// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.io.InputStream;
import org.oncetold.recording.AudioShape;

/// How loud each hundredth of a second is on each channel, in whole decibels below full scale.
final class Loudness {

    static final int FRAMES_A_SECOND = 100;
    static final int SILENT = -96;

    private static final double FULL_SCALE = 32_768.0;

    private final byte[][] levels;
    private int frames;

    private Loudness(int channels, int frames) {
        levels = new byte[channels][frames];
    }

    /// Reads all of the sound.
    ///
    /// @param heard asked before each second; may throw to end it
    static Loudness of(InputStream sound, AudioShape shape, long samples, Runnable heard)
            throws IOException {
        var frame = shape.sampleRate() / FRAMES_A_SECOND;
        var loudness = new Loudness(shape.channels(), (int) (samples / frame));
        var second = frame * FRAMES_A_SECOND * shape.bytesPerSample();
        while (true) {
            heard.run();
            var bytes = sound.readNBytes(second);
            loudness.add(bytes, shape.channels(), frame);
            if (bytes.length < second) return loudness;
        }
    }

    int channels() {
        return levels.length;
    }

    int frames() {
        return frames;
    }

    int level(int channel, int frame) {
        return levels[channel][frame];
    }

    private void add(byte[] bytes, int channels, int frame) {
        var size = frame * 2 * channels;
        for (var at = 0; at + size <= bytes.length && frames < levels[0].length; at += size) {
            for (var channel = 0; channel < channels; channel++)
                levels[channel][frames] = decibels(bytes, at + 2 * channel, 2 * channels, frame);
            frames++;
        }
    }

    private static byte decibels(byte[] bytes, int from, int step, int samples) {
        double sum = 0;
        for (int i = 0, at = from; i < samples; i++, at += step) {
            double sample = (short) (bytes[at] & 0xff | bytes[at + 1] << 8);
            sum += sample * sample;
        }
        var level = 20 * Math.log10(Math.sqrt(sum / samples) / FULL_SCALE + 1e-9);
        return (byte) Math.max(SILENT, Math.round(level));
    }
}
