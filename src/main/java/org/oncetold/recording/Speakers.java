// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.oncetold.base.Refusal;

/// Whose voice each channel of a recording is, in the order of the channels. Nobody is on two
/// channels, except that several can be unknown or somebody else's.
public record Speakers(List<Speaker> ofChannels) {

    private static final List<Speaker> IN_ORDER =
            List.of(Speaker.INTERVIEWER, Speaker.PERSON, Speaker.INTERPRETER);

    public Speakers {
        ofChannels = List.copyOf(ofChannels);
        for (var one : IN_ORDER)
            if (Collections.frequency(ofChannels, one) > 1) throw unfit(ofChannels.size());
    }

    /// What channels are when nobody says more: one microphone hears everybody; two are the
    /// interviewer's and the person's, a third the interpreter's.
    public static Speakers usual(int channels) {
        return channels > 1 && channels <= IN_ORDER.size()
                ? new Speakers(IN_ORDER.subList(0, channels))
                : nobody(channels);
    }

    /// Channels of which nobody said whose voice they are.
    public static Speakers nobody(int channels) {
        return new Speakers(Collections.nCopies(channels, Speaker.UNKNOWN));
    }

    /// @param codes names of [Speaker] with commas between them
    /// @throws Refusal unreadable when there is another word among them
    public static Speakers parse(String codes) {
        try {
            return new Speakers(Arrays.stream(codes.split(",", -1)).map(Speaker::valueOf).toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("recording.refusal.speakerCodes");
        }
    }

    /// @throws Refusal unfit when they are more or fewer than the channels
    public Speakers on(int channels) {
        if (ofChannels.size() != channels) throw unfit(channels);
        return this;
    }

    public Speaker of(int channel) {
        return channel < ofChannels.size() ? ofChannels.get(channel) : Speaker.UNKNOWN;
    }

    /// Whether each has a channel of their own.
    public boolean areSeparate() {
        return ofChannels.size() > 1;
    }

    /// As [#parse] reads it.
    public String codes() {
        return ofChannels.stream().map(Speaker::name).collect(Collectors.joining(","));
    }

    private static Refusal unfit(int channels) {
        return new Refusal(Refusal.Kind.UNFIT, "recording.refusal.speakers", channels);
    }
}
