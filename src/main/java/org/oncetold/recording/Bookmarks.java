// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps the bookmarks of recordings that are being made, so that the usual chunk needs neither a
/// look-up nor an unwrapping of the key. A key stays in memory for a minute at most and is wiped
/// then; the next chunk unwraps it again.
@Component
class Bookmarks implements DisposableBean {

    static final Duration LIFE = Duration.ofSeconds(45);
    static final long SWEEP_MILLIS = 10_000;

    private final Clock clock;
    private final Map<RecordingId, Bookmark> left = new ConcurrentHashMap<>();

    Bookmarks(Clock clock) {
        this.clock = clock;
    }

    /// Takes it out, so that two senders never hold the same one.
    Optional<Bookmark> take(RecordingId id) {
        var mark = left.remove(id);
        if (mark == null) return Optional.empty();
        if (isFresh(mark)) return Optional.of(mark);
        mark.close();
        return Optional.empty();
    }

    void leave(Bookmark mark) {
        if (!mark.recording().isOpen() || !isFresh(mark)) mark.close();
        else Optional.ofNullable(left.put(mark.recording().id(), mark)).ifPresent(Bookmark::close);
    }

    void forget(RecordingId id) {
        Optional.ofNullable(left.remove(id)).ifPresent(Bookmark::close);
    }

    @Scheduled(fixedDelay = SWEEP_MILLIS)
    void wipe() {
        for (var id : left.keySet()) take(id).ifPresent(this::leave);
    }

    @Override
    public void destroy() {
        for (var id : left.keySet()) forget(id);
    }

    /// A clock that was put back must not make a key live longer.
    private boolean isFresh(Bookmark mark) {
        Instant now = clock.instant();
        return !now.isBefore(mark.opened()) && now.isBefore(mark.opened().plus(LIFE));
    }
}
