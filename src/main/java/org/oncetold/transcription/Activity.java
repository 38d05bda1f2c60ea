// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When somebody speaks on each channel of a recording, measured from the loudness of the sound.
/// Times only: what was said and how it was meant is not in it, and nothing here rates anybody.
/// With one microphone it is when anybody speaks.
///
/// @param spoken the stretches with speech in them, in order of time
public record Activity(int channels, Duration length, List<TimeRange> spoken) {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LEAST_OVERLAP = Duration.ofMillis(100);
    private static final int NOBODY = -1;

    public Activity {
        spoken = spoken.stream().sorted(Comparator.comparing(TimeRange::start)).toList();
    }

    /// Two channels that speak at the same time.
    ///
    /// @param first who was speaking already
    /// @param second who came in
    public record Overlap(int first, int second, Duration start, Duration end) {}

    /// How long a channel speaks in all.
    public Duration spokenOn(int channel) {
        return on(channel).stream().map(Activity::length).reduce(Duration.ZERO, Duration::plus);
    }

    /// What part of all speech is on this channel; 0 where nobody speaks.
    public double share(int channel) {
        var all = spoken.stream().mapToLong(range -> length(range).toMillis()).sum();
        return all == 0 ? 0 : (double) spokenOn(channel).toMillis() / all;
    }

    public List<TimeRange> on(int channel) {
        return spoken.stream().filter(range -> range.channel() == channel).toList();
    }

    /// Where one comes in while another is speaking.
    public List<Overlap> overlaps() {
        var overlaps = new ArrayList<Overlap>();
        var open = new ArrayList<TimeRange>();
        for (var range : spoken) {
            open.removeIf(earlier -> earlier.end().compareTo(range.start()) <= 0);
            for (var earlier : open)
                if (earlier.channel() != range.channel()) overlaps.add(overlap(earlier, range));
            open.add(range);
        }
        overlaps.removeIf(it -> it.end().minus(it.start()).compareTo(LEAST_OVERLAP) < 0);
        return List.copyOf(overlaps);
    }

    /// Where nobody speaks for a second or longer, the beginning and the end of the recording too.
    public List<TimeRange> pauses() {
        var pauses = new ArrayList<TimeRange>();
        var silentSince = Duration.ZERO;
        for (var range : spoken) {
            addPause(pauses, silentSince, range.start());
            if (range.end().compareTo(silentSince) > 0) silentSince = range.end();
        }
        addPause(pauses, silentSince, length);
        return List.copyOf(pauses);
    }

    private static void addPause(List<TimeRange> pauses, Duration from, Duration to) {
        if (to.minus(from).compareTo(PAUSE) >= 0) pauses.add(new TimeRange(NOBODY, from, to));
    }

    private static Overlap overlap(TimeRange first, TimeRange second) {
        var end = first.end().compareTo(second.end()) < 0 ? first.end() : second.end();
        return new Overlap(first.channel(), second.channel(), second.start(), end);
    }

    private static Duration length(TimeRange range) {
        return range.end().minus(range.start());
    }
}
