// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// The picture of a sound: for each tenth of a second the lowest and the highest sample of each
/// channel. Nothing that was said can be told from it, but when somebody speaks can; so it is
/// sealed and opened like what belongs to a statement.
///
/// @param samplesEach how many samples a point stands for
/// @param data lowest and highest, channel after channel, point after point
public record Peaks(AudioShape shape, int samplesEach, short[] data) {

    static final int POINTS_A_SECOND = 10;

    static int samplesEach(AudioShape shape) {
        return shape.sampleRate() / POINTS_A_SECOND;
    }

    /// The same with at most so many points, neighbours taken together: for a picture of all of a
    /// long recording, which has no room for more.
    public Peaks coarse(int most) {
        var together = Math.ceilDiv(points(), Math.max(1, most));
        if (together <= 1) return this;
        var width = 2 * shape.channels();
        var merged = new short[width * Math.ceilDiv(points(), together)];
        for (int at = 0; at < data.length; at++) {
            var into = at / width / together * width + at % width;
            var isFirst = at / width % together == 0;
            merged[into] = isFirst ? data[at] : further(at % 2 == 0, merged[into], data[at]);
        }
        return new Peaks(shape, samplesEach * together, merged);
    }

    private static short further(boolean down, short one, short other) {
        return down == one < other ? one : other;
    }

    public int points() {
        return data.length / (2 * shape.channels());
    }

    public int lowest(int channel, int point) {
        return data[2 * (point * shape.channels() + channel)];
    }

    public int highest(int channel, int point) {
        return data[2 * (point * shape.channels() + channel) + 1];
    }
}
