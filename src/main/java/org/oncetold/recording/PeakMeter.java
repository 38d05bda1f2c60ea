// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Arrays;

/// Makes the picture of a sound while its bytes go by, in portions of any length.
final class PeakMeter {

    private final AudioShape shape;
    private final int samplesEach;
    private short[] data;
    private int begun = -1;
    private long bytes;
    private int low;

    /// @param samples how many there will be, as far as anybody knows
    PeakMeter(AudioShape shape, long samples) {
        this.shape = shape;
        samplesEach = Peaks.samplesEach(shape);
        var points = (int) Math.ceilDiv(samples, (long) samplesEach);
        data = new short[2 * shape.channels() * Math.max(1, points)];
    }

    void add(byte[] portion, int length) {
        for (int at = 0; at < length; at++, bytes++) {
            if ((bytes & 1) == 0) low = portion[at] & 0xff;
            else add((short) (portion[at] << 8 | low));
        }
    }

    Peaks peaks() {
        return new Peaks(shape, samplesEach, Arrays.copyOf(data, begun + 1));
    }

    private void add(short sample) {
        var number = bytes / 2;
        var channel = (int) (number % shape.channels());
        var point = (int) (number / shape.channels() / samplesEach);
        var place = 2 * (point * shape.channels() + channel);
        if (place > begun) {
            begin(place, sample);
            return;
        }
        if (sample < data[place]) data[place] = sample;
        if (sample > data[place + 1]) data[place + 1] = sample;
    }

    private void begin(int place, short sample) {
        if (place + 1 >= data.length) data = Arrays.copyOf(data, 2 * data.length + 2);
        data[place] = sample;
        data[place + 1] = sample;
        begun = place + 1;
    }
}
