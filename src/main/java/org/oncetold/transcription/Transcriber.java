// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Refusal;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Recordings;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.NoModel;
import org.oncetold.transcription.model.SpeechModel;
import org.oncetold.transcription.model.SpeechModels;
import org.oncetold.vault.SealBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes a recording from queued to done or failed. May be run again at any time: a newer run
/// overtakes an older one, and what is done stays as it is.
@Component
class Transcriber {

    private static final Logger log = LoggerFactory.getLogger(Transcriber.class);

    private final PartTable parts;
    private final RunBooks books;
    private final SpeechModels models;
    private final ObjectProvider<SpeechRecognizer> recognizer;
    private final Recordings recordings;
    private final AccessGate gate;
    private final Layers layers;
    private final TranscriptionSettings settings;
    private volatile boolean closing;

    Transcriber(
            PartTable parts,
            RunBooks books,
            SpeechModels models,
            ObjectProvider<SpeechRecognizer> recognizer,
            Recordings recordings,
            AccessGate gate,
            Layers layers,
            TranscriptionSettings settings) {
        this.parts = parts;
        this.books = books;
        this.models = models;
        this.recognizer = recognizer;
        this.recordings = recordings;
        this.gate = gate;
        this.layers = layers;
        this.settings = settings;
    }

    /// @param schedulerStops asked several times a second; then the run ends where it is
    /// @throws Stopped when it did
    void transcribe(RecordingId id, BooleanSupplier schedulerStops) {
        BooleanSupplier stopping = () -> closing || schedulerStops.getAsBoolean();
        var begun = books.begin(id);
        if (begun.isEmpty()) return;
        var row = begun.get();
        try {
            run(row, stopping);
        } catch (GivenUp e) {
            giveUp(row, e.failure(), stopping);
        } catch (SealBroken | IOException e) {
            giveUp(row, Failure.SOUND_BROKEN, stopping);
        } catch (Refusal e) {
            if (e.kind() != Refusal.Kind.CONFLICT) throw e;
            giveUp(row, Failure.SOUND_BROKEN, stopping);
        } catch (BeansException e) {
            log.error("The speech recogniser cannot be set up on this machine", e);
            giveUp(row, Failure.CANNOT_START, stopping);
        } catch (Overtaken e) {
            log.info("The transcription of {} was taken over by a newer run", id);
        } catch (Stopped e) {
            stop(row, e);
        }
    }

    /// Workers may end before the scheduler does; a recording has not failed for that.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /// The person's word ends the job; the server's end only puts it off.
    private void stop(TranscriptionTable.Row row, Stopped stopped) {
        if (!isNotWished(row)) {
            books.putOff(row);
            throw stopped;
        }
        books.fail(row, Failure.NOT_WISHED);
    }

    private boolean isNotWished(TranscriptionTable.Row row) {
        return layers.isClosed(row.statement(), Layer.TRANSCRIBE);
    }

    private void run(TranscriptionTable.Row row, BooleanSupplier stopping)
            throws GivenUp, IOException {
        if (isNotWished(row)) throw new GivenUp(Failure.NOT_WISHED);
        var model = model(row.language());
        var recording = recordings.find(row.recording());
        books.model(row, model);
        var grant =
                gate.grantTask(
                        "transcription",
                        row.statement(),
                        Deed.TRANSCRIBE,
                        ObjectRef.of("recording", row.recording().value()));
        var enough = settings.part().toSeconds() * recording.shape().sampleRate();
        var run =
                new TranscriptionRun(
                        recordings,
                        parts,
                        recognizer.getObject(),
                        row,
                        recording,
                        model,
                        grant,
                        enough);
        BooleanSupplier end = () -> stopping.getAsBoolean() || isNotWished(row);
        var progress = books.progress(row, model, recording, end);
        var all = run.parts(part -> books.keep(row, part), progress::heard);
        var heard = recording.samples() * recording.shape().channels();
        var activity = run.activity(() -> progress.heard(heard));
        var doc = Assembly.of(row.language(), ModelLabel.of(model), recording.shape(), all);
        books.done(row, recording, doc, activity);
    }

    private SpeechModel model(String language) throws GivenUp {
        try {
            return models.forLanguage(language);
        } catch (NoModel e) {
            throw new GivenUp(Failure.NO_MODEL);
        } catch (ModelUnfit e) {
            log.warn("The speech model for {} must not be loaded: {}", language, e.getMessage());
            throw new GivenUp(Failure.MODEL_UNFIT);
        }
    }

    private void giveUp(TranscriptionTable.Row row, Failure failure, BooleanSupplier stopping) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        log.warn("No words for {}: {}", row.recording(), failure);
        books.fail(row, failure);
    }
}
