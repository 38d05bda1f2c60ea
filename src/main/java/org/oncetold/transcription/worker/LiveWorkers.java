// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;

/// Worker processes for running recordings, one for each recording that somebody follows. They have
/// places of their own, one for each channel: neither do they wait for recordings that are being
/// written down, nor those for them.
public final class LiveWorkers implements AutoCloseable {

    private final WorkerCommand command;
    private final Patience patience;
    private final int most;
    private final Semaphore places;
    private final Watchdog watchdog = new Watchdog();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param most channels at once
    public LiveWorkers(WorkerCommand command, Patience patience, int most) {
        this.command = command;
        this.patience = patience;
        this.most = most;
        places = new Semaphore(most);
    }

    /// A new worker for so many channels, or for as many as there are places at all. Empty when
    /// others have the places.
    public Optional<LiveHearing> start(SpeechModel model, int rate, int channels)
            throws RecognizerLost, ModelUnfit {
        var taken = Math.min(channels, most);
        if (!places.tryAcquire(taken)) return Optional.empty();
        var given = new AtomicBoolean();
        Runnable giveBack =
                () -> {
                    if (given.compareAndSet(false, true)) places.release(taken);
                };
        try {
            if (closed.get()) throw new RecognizerLost(Way.NOT_STARTED, 0);
            var worker = Worker.start(command, model, patience, watchdog);
            return Optional.of(new LiveHearing(worker, rate, taken, giveBack));
        } catch (RecognizerLost | ModelUnfit | RuntimeException e) {
            giveBack.run();
            throw e;
        }
    }

    /// Ends every worker.
    @Override
    public void close() {
        closed.set(true);
        watchdog.close();
    }
}
