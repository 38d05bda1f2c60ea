// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.oncetold.recording.Marker;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Transcript;
import org.oncetold.transcription.Utterance;

/// Whose voice each utterance is before anybody named it: the channel tells, or where all share one
/// microphone the turn that the interviewer marked.
final class Voices {

    /// @param from how it is known
    record Voice(Speaker speaker, SpeakerFrom from) {

        static final Voice UNKNOWN = new Voice(Speaker.UNKNOWN, SpeakerFrom.NOBODY);

        static Voice of(Speaker speaker, SpeakerFrom from) {
            return speaker == Speaker.UNKNOWN ? UNKNOWN : new Voice(speaker, from);
        }
    }

    private final Recording recording;
    private final Transcript transcript;
    private final List<Marker> turns;

    /// @param turns the marks of turns, in order of time
    Voices(Recording recording, Transcript transcript, List<Marker> turns) {
        this.recording = recording;
        this.transcript = transcript;
        this.turns = List.copyOf(turns);
    }

    Voice of(Utterance utterance) {
        var channels = recording.shape().channels();
        var speaker = transcript.speaker(utterance.channel(), channels);
        return channels > 1 || turns.isEmpty()
                ? Voice.of(speaker, SpeakerFrom.CHANNEL)
                : Voice.of(atTurn(utterance), SpeakerFrom.TURN);
    }

    /// Whose turn it was for the most part: a hand on a key comes a moment after the voice.
    private Speaker atTurn(Utterance utterance) {
        var shares = new EnumMap<Speaker, Long>(Speaker.class);
        for (var i = 0; i < turns.size(); i++) {
            var end = i + 1 < turns.size() ? at(turns.get(i + 1)) : utterance.end();
            var shared = shared(utterance, at(turns.get(i)), end);
            if (shared > 0) shares.merge(who(turns.get(i)), shared, Long::sum);
        }
        var before = shared(utterance, Duration.ZERO, at(turns.getFirst()));
        if (before > 0) shares.merge(Speaker.UNKNOWN, before, Long::sum);
        return shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Speaker.UNKNOWN);
    }

    private static long shared(Utterance utterance, Duration from, Duration to) {
        var start = Math.max(utterance.start().toMillis(), from.toMillis());
        return Math.min(utterance.end().toMillis(), to.toMillis()) - start;
    }

    private Duration at(Marker turn) {
        return recording.shape().duration(turn.atSample());
    }

    private static Speaker who(Marker turn) {
        return Speaker.valueOf(turn.detail().reveal());
    }
}
