// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.springframework.stereotype.Component;

/// Says in the access log, about once a minute while sound comes in, how many seconds of a
/// recording are kept. The beginning and the end have entries of their own; between them this is
/// what shows that sound was there, should somebody with the database take chunks of a recording
/// that is not closed yet.
@Component
class Collected {

    static final Duration EVERY = Duration.ofMinutes(1);

    private static final Duration ENDED = Duration.ofHours(1);
    private static final String TASK = "recording-minutes";

    private final AccessLog log;
    private final Clock clock;
    private final Map<RecordingId, Instant> told = new ConcurrentHashMap<>();

    Collected(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// @param reached what is committed
    /// @throws org.oncetold.base.Refusal not now when the log cannot be written; the sender comes
    ///   again with what is kept already
    void upTo(Recording recording, Progress reached) {
        var now = clock.instant();
        var last = told.computeIfAbsent(recording.id(), _ -> now);
        if (now.isBefore(last.plus(EVERY))) return;
        log.record(
                AccessEvent.of(
                                Deed.RECORD.eventClass(),
                                Deed.RECORD.name(),
                                new Actor.SystemTask(TASK))
                        .on(recording.statement())
                        .on(Recordings.object(recording.id()))
                        .amount(recording.shape().duration(reached.samples()).toSeconds()));
        told.put(recording.id(), now);
        told.values().removeIf(at -> at.isBefore(now.minus(ENDED)));
    }
}
