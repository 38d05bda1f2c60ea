// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.StatementId;
import org.oncetold.recording.AudioShape;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;

/// Stands in where no microphone is: begins a recording and counts its time by the clock, so that
/// steps can be stamped.
final class ClockRecorder implements Recorder {

    private final Recordings recordings;
    private final StatementId statement;
    private final Clock clock;
    private Duration before = Duration.ZERO;
    private @Nullable Instant running;

    ClockRecorder(Recordings recordings, StatementId statement, Clock clock) {
        this.recordings = recordings;
        this.statement = statement;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<RecordingId> begin() {
        running = clock.instant();
        return CompletableFuture.completedFuture(recordings.begin(statement, AudioShape.SPEECH));
    }

    @Override
    public CompletableFuture<Optional<Long>> position() {
        return CompletableFuture.completedFuture(
                Optional.of(AudioShape.SPEECH.samples(before.plus(now()))));
    }

    @Override
    public void pause() {
        before = before.plus(now());
        running = null;
    }

    @Override
    public void resume() {
        running = clock.instant();
    }

    @Override
    public CompletableFuture<Boolean> finish() {
        pause();
        return CompletableFuture.completedFuture(true);
    }

    private Duration now() {
        return running == null ? Duration.ZERO : Duration.between(running, clock.instant());
    }
}
