// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import org.oncetold.base.Refusal;

/// How the bytes of a recording are sound: signed 16 bit little-endian samples, the channels taking
/// turns. A sample here is one moment on all channels.
public record AudioShape(int channels, int sampleRate) {

    public static final String CODEC = "s16le";

    /// The same, in a stretch in which no sound is kept.
    static final String MASKED = "s16le-masked";

    public static final AudioShape SPEECH = new AudioShape(1, 16_000);

    private static final int MOST_CHANNELS = 8;
    private static final int LOWEST_RATE = 8_000;
    static final int HIGHEST_RATE = 48_000;

    public AudioShape {
        if (channels < 1 || channels > MOST_CHANNELS)
            throw unfit("recording.refusal.channels", MOST_CHANNELS);
        if (sampleRate < LOWEST_RATE || sampleRate > HIGHEST_RATE)
            throw unfit("recording.refusal.sampleRate", LOWEST_RATE, HIGHEST_RATE);
    }

    /// What the recogniser wants, each of these speakers on a channel.
    public static AudioShape speechOf(Speakers speakers) {
        return new AudioShape(speakers.ofChannels().size(), SPEECH.sampleRate);
    }

    public int bytesPerSample() {
        return 2 * channels;
    }

    public int bytesPerSecond() {
        return bytesPerSample() * sampleRate;
    }

    public Duration duration(long samples) {
        return Duration.ofMillis(samples * 1_000 / sampleRate);
    }

    public long samples(Duration duration) {
        return duration.toMillis() * sampleRate / 1_000;
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
