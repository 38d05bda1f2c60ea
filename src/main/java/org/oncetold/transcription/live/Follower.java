// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Faults;
import org.oncetold.recording.Recording;
import org.oncetold.transcription.LiveEvent;
import org.oncetold.transcription.LiveEvent.Ended;
import org.oncetold.transcription.LiveEvent.Ended.Reason;
import org.oncetold.transcription.LiveWords.Listening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody who follows: a box of events, and a thread that tells them as long as the right to know
/// them lasts. The right is asked for before a word, at most a second after it was asked for last.
final class Follower implements Listening {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private static final int MOST = 1_000;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final AccessGrant grant;
    private final Recording recording;
    private final Consumer<LiveEvent> listener;
    private final LiveRights rights;
    private final Consumer<Follower> leaving;
    private final Clock clock;
    private final Instant began;

    /// Empty: look whether the right lasts.
    private final BlockingQueue<Optional<LiveEvent>> box = new LinkedBlockingQueue<>(MOST);

    private volatile Instant asked = Instant.MIN;
    private volatile boolean closed;
    private volatile boolean stuck;

    Follower(
            AccessGrant grant,
            Recording recording,
            Consumer<LiveEvent> listener,
            LiveRights rights,
            Consumer<Follower> leaving,
            Clock clock) {
        this.grant = grant;
        this.recording = recording;
        this.listener = listener;
        this.rights = rights;
        this.leaving = leaving;
        this.clock = clock;
        began = clock.instant();
    }

    Follower start() {
        Thread.ofVirtual().name("live-words-follower").start(this::follow);
        return this;
    }

    AccessGrant grant() {
        return grant;
    }

    Duration since() {
        return Duration.between(began, clock.instant());
    }

    /// Never waits. Who does not take a thousand events gets no more.
    void tell(LiveEvent event) {
        if (!box.offer(Optional.of(event))) stuck = true;
    }

    void reconsider() {
        asked = Instant.MIN;
        if (!box.offer(Optional.empty())) stuck = true;
    }

    @Override
    public void close() {
        closed = true;
        reconsider();
    }

    private void follow() {
        try {
            while (!closed) {
                var event = next();
                event.filter(_ -> !closed).ifPresent(listener);
                if (isEnd(event)) return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("one who followed {} is gone, fault {}", recording.id(), Faults.record(e));
        } finally {
            leaving.accept(this);
        }
    }

    private Optional<LiveEvent> next() throws InterruptedException {
        var polled = box.poll(ASK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        Optional<LiveEvent> event = polled == null ? Optional.empty() : polled;
        if (stuck) return Optional.of(new Ended(Reason.NOT_TAKEN));
        if (clock.instant().isBefore(asked.plus(ASK_AGAIN)) && !isEnd(event)) return event;
        asked = clock.instant();
        return rights.ended(grant, recording).<LiveEvent>map(Ended::new).or(() -> event);
    }

    private static boolean isEnd(Optional<LiveEvent> event) {
        return event.filter(Ended.class::isInstance).isPresent();
    }
}
