// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Set;
import java.util.concurrent.Callable;
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

    private final Semaphore seats;
    private final Set<RecordingId> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    ImportWorkers(RecordingSettings settings) {
        seats = new Semaphore(settings.importsAtOnce());
        threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("import-", 0).factory());
    }

    /// @throws Refusal (not now) when all seats are taken
    Seat claim() {
        return claim("recording.refusal.importsBusy");
    }

    /// @param busy what is said when all seats are taken
    Seat claim(String busy) {
        if (!seats.tryAcquire()) throw new Refusal(Refusal.Kind.NOT_NOW, busy);
        return new Seat();
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
        private boolean started;

        void hold(MemoryFile held) {
            file = held;
        }

        Future<?> start(RecordingId id, Callable<RecordingId> work) {
            started = true;
            running.add(id);
            return threads.submit(() -> run(id, work));
        }

        void releaseUnlessStarted() {
            if (!started) release();
        }

        private RecordingId run(RecordingId id, Callable<RecordingId> work) throws Exception {
            try {
                return work.call();
            } catch (Refusal refusal) {
                throw refusal;
            } catch (Exception e) {
                LOG.error("an import stopped, fault {}", Faults.record(e));
                throw e;
            } finally {
                running.remove(id);
                release();
            }
        }

        private void release() {
            if (file != null) file.close();
            seats.release();
        }
    }
}
