// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.live;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.oncetold.recording.SoundTap.Piece;

/// Puts sound that comes twice, out of order or not at all into one line. What is missing is waited
/// for a little; then the line goes on behind a hole, and what comes for the hole is too late.
final class InOrder {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final long NOWHERE = -1;

    /// What comes next.
    sealed interface Step {}

    record Sound(Piece piece) implements Step {}

    record Hole(long from, long to) implements Step {}

    record Nothing() implements Step {}

    private record Early(Piece piece, Instant since) {}

    private final TreeMap<Long, Early> early = new TreeMap<>();
    private long next = NOWHERE;

    void add(Piece piece, Instant now) {
        if (next == NOWHERE) next = piece.firstSample();
        if (piece.firstSample() < next) return;
        early.putIfAbsent(piece.firstSample(), new Early(piece, now));
    }

    /// @param dropped before this sample nothing more will come
    Step step(Instant now, long dropped) {
        if (early.isEmpty()) return new Nothing();
        var first = early.firstKey();
        if (first == next) return take();
        var since = early.firstEntry().getValue().since();
        if (dropped <= next && now.isBefore(since.plus(PATIENCE))) return new Nothing();
        var hole = new Hole(next, first);
        next = first;
        return hole;
    }

    private Sound take() {
        var piece = early.pollFirstEntry().getValue().piece();
        next = piece.end();
        return new Sound(piece);
    }

    /// Whether the next step has sound without anything being added.
    boolean isReady() {
        return !early.isEmpty() && early.firstKey() == next;
    }

    boolean isEmpty() {
        return early.isEmpty();
    }
}
