// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// The sound of one sitting from start to close, as it stands in the books; the sound itself opens
/// only with a grant ([Recordings#open]).
///
/// @param chunks how many chunks are kept without a gap from the first
/// @param samples how many samples these are
/// @param stored how many chunks are kept in all, those behind a gap too
/// @param named whose voice each channel is; empty in recordings from before this was kept
/// @param digest SHA-256 over the bytes of all chunks in order, once it is no longer open
public record Recording(
        RecordingId id,
        StatementId statement,
        AudioShape shape,
        Source source,
        RecordingState state,
        Instant beganAt,
        PersonId beganBy,
        long chunks,
        long samples,
        long stored,
        Optional<Speakers> named,
        Optional<Digest> digest) {

    public boolean isOpen() {
        return state == RecordingState.OPEN;
    }

    public Duration duration() {
        return shape.duration(samples);
    }

    public Speakers speakers() {
        return named.orElseGet(() -> Speakers.usual(shape.channels()));
    }

    /// Chunks, letters and a close come from a recorder; a file or a part that came late fills its
    /// recording itself.
    ///
    /// @throws Refusal conflict when no recorder makes it
    Recording ofRecorder() {
        if (source != Source.MICROPHONE) throw Refusal.conflict("recording.refusal.noRecorder");
        return this;
    }

    Recording began(Instant at) {
        return new Recording(
                id, statement, shape, source, state, at, beganBy, chunks, samples, stored, named,
                digest);
    }

    Recording withSpeakers(Speakers speakers) {
        return with(Optional.of(speakers), digest);
    }

    Recording with(Digest whole) {
        return with(named, Optional.of(whole));
    }

    private Recording with(Optional<Speakers> speakers, Optional<Digest> whole) {
        return new Recording(
                id, statement, shape, source, state, beganAt, beganBy, chunks, samples, stored,
                speakers, whole);
    }
}
