// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.oncetold.transcription.Hearing;
import org.oncetold.transcription.Recognized;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.SpeechRecognizer;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;

/// A bounded number of worker processes. A worker that finished stays for the next hearing with the
/// same model; one that was lost is replaced by a new one when the next hearing asks.
public final class Workers implements SpeechRecognizer, AutoCloseable {

    private final WorkerCommand command;
    private final Patience patience;
    private final Semaphore places;
    private final Watchdog watchdog = new Watchdog();
    private final Deque<Worker> idle = new ArrayDeque<>();
    private boolean closed;

    public Workers(WorkerCommand command, Patience patience, int most) {
        this.command = command;
        this.patience = patience;
        places = new Semaphore(most, true);
    }

    @Override
    public Recognized hear(SpeechModel model, Hearing hearing)
            throws RecognizerLost, ModelUnfit, IOException {
        places.acquireUninterruptibly();
        try {
            var worker = take(model);
            try {
                var heard = new WorkerHearing(worker, hearing).hear();
                giveBack(worker);
                return heard;
            } catch (RecognizerLost | IOException | RuntimeException e) {
                worker.close();
                throw e;
            }
        } finally {
            places.release();
        }
    }

    /// Has a worker ready before it is needed, if there is a place for it.
    public void prepare(SpeechModel model) {
        if (!places.tryAcquire()) return;
        try {
            giveBack(take(model));
        } catch (RecognizerLost | ModelUnfit e) {
            // the hearing itself will find out and say so
        } finally {
            places.release();
        }
    }

    private Worker take(SpeechModel model) throws RecognizerLost, ModelUnfit {
        Optional<Worker> waiting;
        synchronized (idle) {
            if (closed) throw new RecognizerLost(Way.NOT_STARTED, 0);
            idle.removeIf(worker -> !worker.alive());
            waiting = idle.stream().filter(worker -> sameModel(worker, model)).findFirst();
            waiting.ifPresent(idle::remove);
            if (waiting.isEmpty() && !idle.isEmpty()) idle.removeFirst().close();
        }
        if (waiting.isPresent()) return waiting.get();
        return Worker.start(command, model, patience, watchdog);
    }

    private static boolean sameModel(Worker worker, SpeechModel model) {
        return worker.model().digest().equals(model.digest())
                && worker.model().folder().equals(model.folder());
    }

    private void giveBack(Worker worker) {
        synchronized (idle) {
            if (closed) worker.close();
            else idle.addLast(worker);
        }
    }

    /// Ends every worker, also those that are hearing.
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Worker::close);
            idle.clear();
        }
        watchdog.close();
    }
}
