// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.oncetold.recording.Peaks;

/// The picture of a sound in the form of the BBC's audiowaveform, version 2, which other tools
/// read: as bytes for our own page, as JSON for programs.
///
/// @param data lowest and highest sample, channel after channel, point after point
record PeaksFile(
        int version,
        int channels,
        int sample_rate,
        int samples_per_pixel,
        int bits,
        int length,
        short[] data) {

    private static final int VERSION = 2;
    private static final int BITS = 16;
    private static final int HEADER = 6 * Integer.BYTES;

    static PeaksFile of(Peaks peaks) {
        return new PeaksFile(
                VERSION,
                peaks.shape().channels(),
                peaks.shape().sampleRate(),
                peaks.samplesEach(),
                BITS,
                peaks.points(),
                peaks.data());
    }

    byte[] bytes() {
        var file =
                ByteBuffer.allocate(HEADER + Short.BYTES * data.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(version)
                        .putInt(0) // no flag: 16 bits
                        .putInt(sample_rate)
                        .putInt(samples_per_pixel)
                        .putInt(length)
                        .putInt(channels);
        file.asShortBuffer().put(data);
        return file.array();
    }
}
