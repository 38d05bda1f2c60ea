// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Duration;
import java.util.function.Consumer;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.base.Refusal;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Pace.State;
import org.oncetold.transcription.LiveWords;
import org.springframework.stereotype.Service;

/// Lets people follow running recordings.
@Service
class LiveDesk implements LiveWords {

    private final Recordings recordings;

    LiveDesk(Recordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public Listening listen(
            AccessGrant grant, RecordingId recording, Consumer<LiveEvent> listener) {
        var statement = recordings.find(recording).statement();
        if (grant.deed() != Deed.FOLLOW_WORDS || !grant.covers(statement))
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role");
        listener.accept(new LiveEvent.Pace(State.NO_SOUND, Duration.ZERO));
        return () -> {};
    }
}
