// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds on each channel the stretches that are loud enough to be speech there, and not merely the
/// other speaker in the same room: a microphone hears its own speaker louder than it hears others.
final class SpeechFinder {

    /// Below this nothing is speech.
    private static final int FAINTEST = -60;

    /// So much above the noise of the room, and so little below the loud moments of the channel.
    private static final int ABOVE_NOISE = 8;

    private static final int BELOW_LOUD = 32;

    private static final double NOISE_SHARE = 0.1;
    private static final double LOUD_SHARE = 0.998;
    private static final int STANDS_OUT = 10;

    /// A channel that is so much quieter than the loudest one, measured over a fifth of a second,
    /// hears somebody else's voice.
    private static final int OTHERS_VOICE = 12;

    private static final int REACH = 10;

    /// Shorter silence belongs to the speech around it, shorter noise is none.
    private static final int BREATH = 30;

    private static final int SHORTEST = 12;

    private final Loudness loudness;

    SpeechFinder(Loudness loudness) {
        this.loudness = loudness;
    }

    Activity find(Duration length) {
        var spoken = new ArrayList<TimeRange>();
        var around = around();
        for (var channel = 0; channel < loudness.channels(); channel++)
            spoken.addAll(find(channel, around));
        return new Activity(loudness.channels(), length, spoken);
    }

    private List<TimeRange> find(int channel, int[][] around) {
        var least = least(channel);
        var ranges = new ArrayList<TimeRange>();
        var from = -1;
        var last = -1;
        for (var frame = 0; frame < loudness.frames(); frame++) {
            if (loudness.level(channel, frame) < least || isOthers(channel, frame, around))
                continue;
            if (from >= 0 && frame - last > BREATH) {
                add(ranges, channel, from, last);
                from = -1;
            }
            if (from < 0) from = frame;
            last = frame;
        }
        if (from >= 0) add(ranges, channel, from, last);
        return ranges;
    }

    private static void add(List<TimeRange> ranges, int channel, int from, int last) {
        if (last + 1 - from >= SHORTEST)
            ranges.add(new TimeRange(channel, time(from), time(last + 1)));
    }

    private static boolean isOthers(int channel, int frame, int[][] around) {
        for (var levels : around)
            if (around[channel][frame] < levels[frame] - OTHERS_VOICE) return true;
        return false;
    }

    /// The loudest moment around each frame.
    private int[][] around() {
        var around = new int[loudness.channels()][loudness.frames()];
        for (var channel = 0; channel < around.length; channel++)
            for (var frame = 0; frame < loudness.frames(); frame++) {
                var most = Loudness.SILENT;
                var to = Math.min(loudness.frames() - 1, frame + REACH);
                for (var at = Math.max(0, frame - REACH); at <= to; at++)
                    most = Math.max(most, loudness.level(channel, at));
                around[channel][frame] = most;
            }
        return around;
    }

    /// From which level on something is speech on this channel; out of reach where nothing stands
    /// out of the noise.
    private int least(int channel) {
        var noise = level(channel, NOISE_SHARE);
        var loud = level(channel, LOUD_SHARE);
        if (loud - noise < STANDS_OUT) return Integer.MAX_VALUE;
        return Math.max(
                Math.max(FAINTEST, loud - BELOW_LOUD),
                Math.min(noise + ABOVE_NOISE, loud - 2 * ABOVE_NOISE));
    }

    /// The level that this share of the frames does not reach.
    private int level(int channel, double share) {
        var counts = new int[1 - Loudness.SILENT];
        for (var frame = 0; frame < loudness.frames(); frame++)
            counts[loudness.level(channel, frame) - Loudness.SILENT]++;
        var below = 0;
        var level = 0;
        while (level < counts.length - 1 && below + counts[level] <= share * loudness.frames())
            below += counts[level++];
        return level + Loudness.SILENT;
    }

    private static Duration time(int frame) {
        return Duration.ofMillis(frame * 1_000L / Loudness.FRAMES_A_SECOND);
    }
}
