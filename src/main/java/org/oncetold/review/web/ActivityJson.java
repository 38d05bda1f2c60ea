// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncetold.recording.Recording;
import org.oncetold.transcription.Activity;
import org.oncetold.transcription.TimeRange;
import org.oncetold.transcription.Transcript;

/// Whose voice each channel of a recording is, and when somebody speaks on it. Times are seconds;
/// `pauses` and `overlaps` are there when it was measured.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityJson(
        List<ChannelJson> channels,
        @Nullable List<StretchJson> pauses,
        @Nullable List<OverlapJson> overlaps) {

    /// @param share what part of all speech is on this channel
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelJson(
            int channel,
            String speaker,
            @Nullable Double share,
            @Nullable Double seconds,
            @Nullable List<StretchJson> spoken) {}

    record StretchJson(double start, double end) {}

    /// @param first the channel that was speaking already
    /// @param second the channel that came in
    record OverlapJson(int first, int second, double start, double end) {}

    static ActivityJson of(Recording recording, Transcript transcript) {
        var count = recording.shape().channels();
        var activity = transcript.activity().orElse(null);
        var channels =
                IntStream.range(0, count)
                        .mapToObj(channel ->
                                channel(
                                        channel,
                                        transcript.speaker(channel, count).name(),
                                        activity))
                        .toList();
        return activity == null
                ? new ActivityJson(channels, null, null)
                : new ActivityJson(
                        channels,
                        stretches(activity.pauses()),
                        activity.overlaps().stream().map(ActivityJson::overlap).toList());
    }

    private static ChannelJson channel(int channel, String speaker, @Nullable Activity activity) {
        return activity == null
                ? new ChannelJson(channel, speaker, null, null, null)
                : new ChannelJson(
                        channel,
                        speaker,
                        activity.share(channel),
                        seconds(activity.spokenOn(channel)),
                        stretches(activity.on(channel)));
    }

    private static List<StretchJson> stretches(List<TimeRange> ranges) {
        return ranges.stream()
                .map(range -> new StretchJson(seconds(range.start()), seconds(range.end())))
                .toList();
    }

    private static OverlapJson overlap(Activity.Overlap it) {
        return new OverlapJson(it.first(), it.second(), seconds(it.start()), seconds(it.end()));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
