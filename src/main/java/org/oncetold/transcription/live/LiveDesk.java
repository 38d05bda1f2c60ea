// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Faults;
import org.oncetold.base.StatementId;
import org.oncetold.base.SteadyClock;
import org.oncetold.people.PersonDeactivated;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingClosed;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.recording.RunningSound;
import org.oncetold.recording.SoundTap;
import org.oncetold.statement.AssignmentChanged;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Ended;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.oncetold.transcription.LiveWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/// Lets people follow running recordings: one stream for each recording that somebody follows.
@Service
class LiveDesk implements LiveWords {

    private static final Logger log = LoggerFactory.getLogger(LiveDesk.class);
    private static final long LOOK_MILLIS = 15_000;

    private final Recordings recordings;
    private final RunningSound sound;
    private final LiveRecognisers recognisers;
    private final LiveRights rights;
    private final AccessGate gate;
    private final AccessLog accesses;
    private final Clock clock;
    private final Map<RecordingId, LiveStream> streams = new ConcurrentHashMap<>();

    LiveDesk(
            Recordings recordings,
            RunningSound sound,
            LiveRecognisers recognisers,
            LiveRights rights,
            AccessGate gate,
            AccessLog accesses,
            Clock clock) {
        this.recordings = recordings;
        this.sound = sound;
        this.recognisers = recognisers;
        this.rights = rights;
        this.gate = gate;
        this.accesses = accesses;
        this.clock =
                new SteadyClock(
                        clock); // a right is asked for again each second, whatever the time is
    }

    @Override
    public Listening listen(AccessGrant grant, RecordingId id, Consumer<LiveEvent> listener) {
        var recording = recordings.find(id);
        rights.require(grant, recording.statement());
        var follower =
                new Follower(
                        grant, recording, listener, rights, gone -> leave(gone, recording), clock);
        if (recording.isOpen()) join(recording, follower);
        else follower.tell(new Ended(Reason.RECORDING_ENDED));
        return follower.start();
    }

    /// How many recordings are followed now.
    int streams() {
        return streams.size();
    }

    @TransactionalEventListener
    void on(RecordingClosed closed) {
        Optional.ofNullable(streams.get(closed.recording())).ifPresent(LiveStream::recordingEnded);
    }

    @TransactionalEventListener
    void on(LayerChanged change) {
        reconsider(change.statement());
    }

    @TransactionalEventListener
    void on(AssignmentChanged change) {
        reconsider(change.statement());
    }

    @TransactionalEventListener
    void on(PersonDeactivated change) {
        streams.values().forEach(stream -> stream.audience().reconsider());
    }

    /// Another server may have ended a recording, and one without sound ends in silence.
    @Scheduled(fixedDelay = LOOK_MILLIS)
    void lookForEnded() {
        for (var stream : streams.values())
            if (!recordings.find(stream.recording().id()).isOpen()) stream.recordingEnded();
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        for (var stream : streams.values()) {
            stream.audience().tell(new Ended(Reason.SERVER_ENDS));
            stream.stop();
        }
    }

    private void join(Recording recording, Follower follower) {
        var stream =
                streams.compute(
                        recording.id(),
                        (_, running) -> {
                            var joined =
                                    running == null || running.isOver()
                                            ? stream(recording).start()
                                            : running;
                            joined.audience().add(follower);
                            return joined;
                        });
        // It may have ended after it was looked up and before anybody could be told.
        if (!recordings.find(recording.id()).isOpen()) stream.recordingEnded();
    }

    private LiveStream stream(Recording recording) {
        return new LiveStream(recording, recognisers, () -> tap(recording), clock);
    }

    /// The machine's own hearing of the sound is written down like any other.
    private SoundTap tap(Recording recording) {
        var grant =
                gate.grantTask(
                        LiveRights.TASK, recording.statement(), Deed.TRANSCRIBE, object(recording));
        return sound.open(recording, grant);
    }

    private void leave(Follower follower, Recording recording) {
        streams.computeIfPresent(
                recording.id(),
                (_, stream) -> {
                    stream.audience().remove(follower);
                    if (!stream.audience().isEmpty()) return stream;
                    stream.stop();
                    return null;
                });
        try {
            var seconds = follower.since().toSeconds();
            accesses.outcome(follower.grant(), object(recording), Outcome.DONE, seconds);
        } catch (RuntimeException e) {
            log.warn("no entry of leaving {}, fault {}", recording.id(), Faults.record(e));
        }
    }

    private void reconsider(StatementId statement) {
        streams.values().stream()
                .filter(stream -> stream.recording().statement().equals(statement))
                .forEach(stream -> stream.audience().reconsider());
    }

    private static ObjectRef object(Recording recording) {
        return ObjectRef.of("recording", recording.id().value());
    }
}
