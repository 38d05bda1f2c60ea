// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.oncetold.recording.Recording;
import org.oncetold.transcription.model.SpeechModel;

/// Tells the page often and the database seldom how far a run is, and asks as often whether it is
/// to end: the answer costs a query, and each chunk that is opened asks for its grant anyway.
final class RunProgress {

    private static final Duration OFTEN = Duration.ofMillis(250);
    private static final Duration SELDOM = Duration.ofSeconds(2);
    private static final long NOWHERE = -1;

    private final ProgressHub hub;
    private final TranscriptionTable table;
    private final Clock clock;
    private final TranscriptionTable.Row row;
    private final SpeechModel model;
    private final BooleanSupplier stopping;
    private final double all;
    private final Instant began;
    private Instant told = Instant.MIN;
    private Instant kept;
    private long first = NOWHERE;

    RunProgress(
            ProgressHub hub,
            TranscriptionTable table,
            Clock clock,
            TranscriptionTable.Row row,
            SpeechModel model,
            Recording recording,
            BooleanSupplier stopping) {
        this.hub = hub;
        this.table = table;
        this.clock = clock;
        this.row = row;
        this.model = model;
        this.stopping = stopping;
        all = Math.max(1, recording.samples() * recording.shape().channels());
        began = clock.instant();
        kept = began;
    }

    /// @throws Stopped when the server is about to end
    void heard(long samples) {
        if (first == NOWHERE) first = samples;
        var now = clock.instant();
        if (now.isBefore(told.plus(OFTEN))) return;
        told = now;
        if (stopping.getAsBoolean()) throw new Stopped();
        hub.tell(progress(Math.clamp(samples / all, 0, 1), left(samples, now)));
        if (now.isBefore(kept.plus(SELDOM))) return;
        kept = now;
        table.share(row, samples / all);
    }

    private Optional<Duration> left(long samples, Instant now) {
        if (samples <= first) return Optional.empty();
        var spent = Duration.between(began, now).toMillis();
        return Optional.of(Duration.ofMillis((long) (spent * (all - samples) / (samples - first))));
    }

    private TranscriptionProgress progress(double share, Optional<Duration> left) {
        return new TranscriptionProgress(
                row.recording(),
                TranscriptionState.RUNNING,
                share,
                left,
                model.name(),
                Optional.empty());
    }
}
