// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Measures a recorded tone.
///
/// @param samples from -1 to 1
/// @param rate how many of them a second
record Tone(double[] samples, double rate) {

    static Tone of(byte[] s16le) {
        return of(s16le, 16_000);
    }

    static Tone of(byte[] s16le, double rate) {
        var shorts = ByteBuffer.wrap(s16le).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new double[shorts.limit()];
        for (int i = 0; i < samples.length; i++) samples[i] = shorts.get(i) / 32_768.0;
        return new Tone(samples, rate);
    }

    Tone part(double fromSeconds, double toSeconds) {
        var from = (int) (fromSeconds * rate);
        var to = (int) (toSeconds * rate);
        return new Tone(java.util.Arrays.copyOfRange(samples, from, to), rate);
    }

    double peak() {
        return java.util.Arrays.stream(samples).map(Math::abs).max().orElse(0);
    }

    /// By how often it crosses zero.
    double frequency() {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++)
            if (samples[i - 1] < 0 != samples[i] < 0) crossings++;
        return crossings * rate / 2 / samples.length;
    }

    /// How loud it is at one frequency, in decibels below full scale.
    double level(double hertz) {
        double sine = 0;
        double cosine = 0;
        double weights = 0;
        for (int i = 0; i < samples.length; i++) {
            var window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / samples.length);
            sine += window * samples[i] * Math.sin(2 * Math.PI * hertz * i / rate);
            cosine += window * samples[i] * Math.cos(2 * Math.PI * hertz * i / rate);
            weights += window;
        }
        return 20 * Math.log10(2 * Math.hypot(sine, cosine) / weights + 1e-12);
    }
}
