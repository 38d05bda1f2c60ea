// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.oncetold.recording.ChannelNaming;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.oncetold.transcription.model.SpeechModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands in the books about a run: the parts it has finished, how far it is, and how it
/// ended. Whoever waits for the words is told of every end. A change of the row that comes after a
/// newer run has taken over throws [Overtaken].
@Component
class RunBooks {

    private static final Logger log = LoggerFactory.getLogger(RunBooks.class);

    private final TranscriptionTable table;
    private final PartTable parts;
    private final Transcripts transcripts;
    private final ChannelNaming naming;
    private final ProgressHub hub;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunBooks(
            TranscriptionTable table,
            PartTable parts,
            Transcripts transcripts,
            ChannelNaming naming,
            ProgressHub hub,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.parts = parts;
        this.transcripts = transcripts;
        this.naming = naming;
        this.hub = hub;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// @return empty when there is nothing to run
    Optional<TranscriptionTable.Row> begin(RecordingId id) {
        return table.begin(id);
    }

    /// Says by which model it runs. Parts that another model heard are of no use any more.
    void model(TranscriptionTable.Row row, SpeechModel model) {
        if (!model.digest().equals(row.modelDigest())) parts.clear(row.recording());
        table.model(row, model);
    }

    /// @param stopping asked about four times a second whether the run is to end
    RunProgress progress(
            TranscriptionTable.Row row,
            SpeechModel model,
            Recording recording,
            BooleanSupplier stopping) {
        return new RunProgress(hub, table, clock, row, model, recording, stopping);
    }

    void keep(TranscriptionTable.Row row, Part part) {
        transaction.executeWithoutResult(_ -> {
            table.touch(row);
            parts.add(row, part);
        });
    }

    void done(
            TranscriptionTable.Row row,
            Recording recording,
            TranscriptBytes.Doc doc,
            Activity activity) {
        transaction.executeWithoutResult(_ -> {
            var channels = TranscriptBytes.Channels.of(naming.hold(row.recording()), activity);
            var sealed = transcripts.seal(row.statement(), row.recording(), doc.with(channels));
            table.done(row, sealed);
            parts.clear(row.recording());
            events.publishEvent(new TranscriptReady(row.recording(), row.statement()));
        });
        tell(row);
        log.info("Transcribed {} ({} s)", row.recording(), recording.duration().toSeconds());
    }

    /// It is taken up again where it is.
    void putOff(TranscriptionTable.Row row) {
        table.requeue(row);
    }

    void fail(TranscriptionTable.Row row, Failure failure) {
        table.fail(row, failure);
        tell(row);
    }

    private void tell(TranscriptionTable.Row row) {
        table.find(row.recording()).map(Transcripts::progress).ifPresent(hub::tell);
    }
}
