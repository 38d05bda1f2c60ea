// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.LayerChanged;
import org.oncetold.access.Layers;
import org.oncetold.base.Faults;
import org.oncetold.base.StatementId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ends what nobody will close any more: imports that a stop of this server cut short, and
/// recordings whose recorder was not heard of for a day or whose person no longer wishes to be
/// recorded; and erases what was to be erased: cancelled imports, files that stopped on their way a
/// week ago, keys of letterboxes that nobody needs. A recorder with a letterbox may come back with
/// letters and is waited for longer, for once a recording has ended its letters open nowhere. What
/// was sent is kept; no sound is deleted.
@Configuration
@EnableScheduling
class Caretaker {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);
    private static final String TASK = "recording-caretaker";
    private static final Duration LETTERS_WAIT = Duration.ofDays(30);

    private final RecordingTable recordings;
    private final LetterboxKeys letterboxes;
    private final ImportTable imports;
    private final ImportWorkers workers;
    private final Uploads uploads;
    private final Erasure erasure;
    private final Ending ending;
    private final DiskRoom room;
    private final AccessGate gate;
    private final Layers layers;
    private final RecordingSettings settings;
    private final Clock clock;

    Caretaker(
            RecordingTable recordings,
            LetterboxKeys letterboxes,
            ImportTable imports,
            ImportWorkers workers,
            Uploads uploads,
            Erasure erasure,
            Ending ending,
            DiskRoom room,
            AccessGate gate,
            Layers layers,
            RecordingSettings settings,
            Clock clock) {
        this.recordings = recordings;
        this.letterboxes = letterboxes;
        this.imports = imports;
        this.workers = workers;
        this.uploads = uploads;
        this.erasure = erasure;
        this.ending = ending;
        this.room = room;
        this.gate = gate;
        this.layers = layers;
        this.settings = settings;
        this.clock = clock;
    }

    /// At the start and again and again: those that nothing on this server works at.
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void endInterruptedImports() {
        left(imports.cancelled()).forEach(each(erasure::erase));
        left(imports.unended()).forEach(each(this::endImport));
    }

    private Stream<RecordingId> left(List<RecordingId> some) {
        return some.stream().filter(id -> !workers.isRunning(id));
    }

    /// It may have been closed, and only not said so.
    private void endImport(RecordingId id) {
        end(id);
        var closed = recordings.find(id).orElseThrow().recording().state() == RecordingState.CLOSED;
        imports.end(
                id, closed ? Optional.empty() : Optional.of("recording.refusal.importInterrupted"));
    }

    /// At the start and again and again.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5S")
    void lookAfterTheDisk() {
        room.lookAfter();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void endAbandonedRecordings() {
        var now = clock.instant();
        var sinceWithLetters = now.minus(LETTERS_WAIT);
        recordings
                .abandoned(now.minus(settings.abandonedAfter()), sinceWithLetters)
                .forEach(each(this::end));
        uploads.eraseAbandoned();
        endUnwished();
        letterboxes
                .ofEnded()
                .forEach(each(id -> letterboxes.eraseUnlessAwaited(id, sinceWithLetters)));
    }

    /// The sender is told with its next chunk; this ends the recording also when none comes. Should
    /// it not get to that, it is done with the next round.
    @TransactionalEventListener
    void endUnwished(LayerChanged change) {
        if (change.layer() == Layer.RECORD && isUnwished(change.statement()))
            Thread.startVirtualThread(this::endUnwished);
    }

    private void endUnwished() {
        recordings.running().forEach(each(this::endIfUnwished));
    }

    private void endIfUnwished(RecordingId id) {
        if (isUnwished(recordings.find(id).orElseThrow().recording().statement())) end(id);
    }

    private boolean isUnwished(StatementId statement) {
        return layers.isClosed(statement, Layer.RECORD);
    }

    private void end(RecordingId id) {
        var books = recordings.find(id).orElseThrow();
        if (!books.recording().isOpen()) return;
        var statement = books.recording().statement();
        var grant = gate.grantTask(TASK, statement, Deed.END_RECORDING, Recordings.object(id));
        ending.end(books, Optional.empty(), RecordingState.INCOMPLETE, grant);
    }

    private static Consumer<RecordingId> each(Consumer<RecordingId> work) {
        return id -> {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                LOG.warn("recording {} could not be ended, fault {}", id, Faults.record(e));
            }
        };
    }
}
