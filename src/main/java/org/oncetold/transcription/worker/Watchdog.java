// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Kills workers that have been silent for too long. A thread of its own, because whoever waits for
/// a worker may be stuck in writing to it.
final class Watchdog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Watchdog() {
        thread = Thread.ofPlatform().daemon().name("transcription-watchdog").start(this::watch);
    }

    void watch(Worker worker) {
        workers.add(worker);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
            var now = System.nanoTime();
            for (var worker : workers) {
                if (!worker.alive()) workers.remove(worker);
                else worker.killIfSilent(now);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        workers.forEach(Worker::close);
    }
}
