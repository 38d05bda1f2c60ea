// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncetold.recording.RecordingId;

/// Which recording of a session ran when, read from its line: the one it began with, until that
/// took no more and the sound went on in another.
final class SoundPlaces {

    private final TreeMap<Long, RecordingId> ran = new TreeMap<>();

    private SoundPlaces() {}

    static SoundPlaces in(List<Happened> history) {
        var places = new SoundPlaces();
        for (var it : history)
            made(it.moment()).ifPresent(recording -> places.ran.put(it.seq(), recording));
        return places;
    }

    /// The recording in which the sound is from this moment on, if the moment says one.
    static Optional<RecordingId> made(Moment moment) {
        return switch (moment) {
            case Moment.Began(var recording) -> recording.map(RecordingId::new);
            case Moment.SoundGoesOn(var recording) -> Optional.of(new RecordingId(recording));
            default -> Optional.empty();
        };
    }

    /// In the order in which they were made.
    List<RecordingId> recordings() {
        return List.copyOf(ran.values());
    }

    Optional<SoundPlace> of(Happened it) {
        return Optional.ofNullable(ran.floorEntry(it.seq()))
                .map(Map.Entry::getValue)
                .map(recording -> new SoundPlace(recording, it.atSample()));
    }
}
