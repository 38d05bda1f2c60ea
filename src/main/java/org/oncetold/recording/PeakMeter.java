// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Arrays;

/// Makes the picture of a sound while its bytes go by, in portions of any length.
final class PeakMeter {

    private final AudioShape shape;
    private final int samplesEach;
    private short[] data;
    private int point;
    private int inPoint;
    private int channel;
    private boolean isHalf;
    private int low;

    /// @param samples how many there will be, as far as anybody knows
    PeakMeter(AudioShape shape, long samples) {
        this.shape = shape;
        samplesEach = Peaks.samplesEach(shape);
        var points = (int) Math.ceilDiv(samples, (long) samplesEach);
        data = new short[2 * shape.channels() * Math.max(1, points)];
    }

    void add(byte[] portion, int length) {
        for (int at = 0; at < length; at++) {
            if (isHalf) add((short) (portion[at] << 8 | low));
            else low = portion[at] & 0xff;
            isHalf = !isHalf;
        }
    }

    Peaks peaks() {
        var begun = inPoint > 0 || channel > 0 ? 2 * shape.channels() : 0;
        return new Peaks(shape, samplesEach, Arrays.copyOf(data, point + begun));
    }

    /// Counted and not divided: this is done for every sample.
    private void add(short sample) {
        var place = point + 2 * channel;
        if (inPoint == 0) begin(place, sample);
        else if (sample < data[place]) data[place] = sample;
        else if (sample > data[place + 1]) data[place + 1] = sample;
        if (++channel < shape.channels()) return;
        channel = 0;
        if (++inPoint < samplesEach) return;
        inPoint = 0;
        point += 2 * shape.channels();
    }

    private void begin(int place, short sample) {
        if (place + 1 >= data.length)
            data = Arrays.copyOf(data, 2 * data.length + 2 * shape.channels());
        data[place] = sample;
        data[place + 1] = sample;
    }
}
