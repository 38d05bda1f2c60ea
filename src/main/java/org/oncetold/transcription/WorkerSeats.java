// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// As many jobs as there are workers may run; one more may wait a moment for the next place, so
/// that short recordings follow each other at once while the scheduler's other threads stay free.
final class WorkerSeats {

    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Semaphore free;
    private final Semaphore waiting = new Semaphore(1);

    WorkerSeats(int workers) {
        free = new Semaphore(workers, true);
    }

    boolean take() {
        if (free.tryAcquire()) return true;
        if (!waiting.tryAcquire()) return false;
        try {
            return free.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    void giveBack() {
        free.release();
    }
}
