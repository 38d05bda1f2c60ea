// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.oncetold.transcription.RecognizerLost;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;

/// One worker process with one loaded model, used by one thread at a time. Whatever it does, the
/// server gets an answer or a [RecognizerLost] within the patience.
final class Worker implements AutoCloseable {

    private static final long FOREVER = Long.MAX_VALUE;

    private final SpeechModel model;
    private final Patience patience;
    private final Process process;
    private final DataOutputStream to;
    private final BlockingQueue<Optional<Frame>> answers = new LinkedBlockingQueue<>();
    private volatile long silentUntil = FOREVER;
    private volatile boolean silenced;
    private volatile boolean garbled;

    private Worker(SpeechModel model, Patience patience, Process process) {
        this.model = model;
        this.patience = patience;
        this.process = process;
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread.ofPlatform().daemon().name("transcription-answers").start(this::listen);
    }

    static Worker start(
            WorkerCommand command, SpeechModel model, Patience patience, Watchdog watchdog)
            throws RecognizerLost, ModelUnfit {
        Worker worker;
        try {
            worker = new Worker(model, patience, command.start(model));
        } catch (IOException e) {
            throw new RecognizerLost(Way.NOT_STARTED, 0);
        }
        worker.silentUntil = System.nanoTime() + patience.loading().toNanos();
        watchdog.watch(worker);
        worker.ready();
        return worker;
    }

    private void ready() throws RecognizerLost, ModelUnfit {
        var answer = answer(0);
        silentUntil = FOREVER;
        if (answer.kind() == Frame.READY) return;
        close();
        if (answer.kind() == Frame.REFUSED && answer.code().equals("NOT_LOADABLE")) {
            throw new ModelUnfit(ModelUnfit.Reason.NOT_LOADABLE, model.id());
        }
        throw new RecognizerLost(Way.NOT_STARTED, 0);
    }

    SpeechModel model() {
        return model;
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void tell(Frame frame, double secondsUnanswered, long heardSamples) throws RecognizerLost {
        silentUntil = System.nanoTime() + patience.nanos(secondsUnanswered);
        try {
            frame.write(to);
        } catch (IOException e) {
            throw lost(heardSamples);
        }
    }

    Frame answer(long heardSamples) throws RecognizerLost {
        try {
            return answers.take().orElseThrow(() -> lost(heardSamples));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost(heardSamples);
        }
    }

    /// Told when an answer came and this much sound is still unanswered.
    void answered(double secondsUnanswered) {
        silentUntil = System.nanoTime() + patience.nanos(secondsUnanswered);
    }

    void idle() {
        silentUntil = FOREVER;
    }

    void killIfSilent(long now) {
        var until = silentUntil;
        if (until == FOREVER || now - until < 0) return;
        silenced = true;
        close();
    }

    private RecognizerLost lost(long heardSamples) {
        close();
        return new RecognizerLost(
                silenced ? Way.SILENT : garbled ? Way.GARBLED : Way.DIED, heardSamples);
    }

    private void listen() {
        try (var from = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            for (var next = Frame.read(from); next.isPresent(); next = Frame.read(from)) {
                answers.add(next);
            }
        } catch (IOException e) {
            garbled = process.isAlive();
        } finally {
            answers.add(Optional.empty());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
