// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.MemoryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Lets a few imports run at a time, because each holds its file in memory.
@Component
class ImportWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);

    private static final String BUSY = "recording.refusal.importsBusy";

    private final Semaphore seats;
    private final Semaphore bodies;
    private final Duration patience;
    private final Set<RecordingId> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    ImportWorkers(RecordingSettings settings) {
        seats = new Semaphore(settings.importsAtOnce());
        patience = settings.importPatience();
        bodies = new Semaphore(Math.max(1, settings.importsAtOnce() - 1));
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("import-", 0).factory());
    }

    /// For a file whose body is still to be read; it waits a moment for its turn. However slowly
    /// bodies come, a seat is left for what is here already.
    ///
    /// @throws Refusal (not now) when it was not its turn
    Seat claimForBody() {
        if (!isItsTurn()) throw busy(BUSY);
        try {
            var seat = claim(BUSY);
            seat.reads = true;
            return seat;
        } catch (Refusal refusal) {
            bodies.release();
            throw refusal;
        }
    }

    /// @param busy what is said when all seats are taken
    Seat claim(String busy) {
        if (!seats.tryAcquire()) throw busy(busy);
        return new Seat();
    }

    private boolean isItsTurn() {
        try {
            return bodies.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refusal busy(String key) {
        return new Refusal(Refusal.Kind.NOT_NOW, key);
    }

    /// Whether this server is taking it in.
    boolean isRunning(RecordingId id) {
        return running.contains(id);
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) threads.shutdownNow();
    }

    /// The right to run one import, and what it holds.
    final class Seat {

        private @Nullable MemoryFile file;
        private @Nullable RecordingId recording;
        private boolean reads;
        private boolean started;

        /// The whole file is here.
        void hold(MemoryFile held) {
            file = held;
            readsNoMore();
        }

        /// Before anybody can read of it elsewhere.
        void isFor(RecordingId id) {
            recording = id;
            running.add(id);
        }

        Future<?> start(Runnable work) {
            started = true;
            return threads.submit(() -> run(work));
        }

        void releaseUnlessStarted() {
            if (!started) release();
        }

        private void run(Runnable work) {
            try {
                work.run();
            } catch (Refusal refusal) {
                throw refusal;
            } catch (RuntimeException e) {
                LOG.error("an import stopped, fault {}", Faults.record(e));
                throw e;
            } finally {
                release();
            }
        }

        private void release() {
            if (recording != null) running.remove(recording);
            if (file != null) file.close();
            readsNoMore();
            seats.release();
        }

        private void readsNoMore() {
            if (reads) bodies.release();
            reads = false;
        }
    }
}
