// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speakers;
import org.oncetold.recording.TranscriptionReport;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The machine's words: how far they are, and for a grant what they are.
@Service
public class Transcripts implements TranscriptionReport {

    private static final long FIRST = 1;

    private final TranscriptionTable table;
    private final ProgressHub hub;
    private final Vault vault;
    private final AccessGate gate;
    private final TranscriptionQueue queue;

    Transcripts(
            TranscriptionTable table,
            ProgressHub hub,
            Vault vault,
            AccessGate gate,
            TranscriptionQueue queue) {
        this.table = table;
        this.hub = hub;
        this.vault = vault;
        this.gate = gate;
        this.queue = queue;
    }

    /// Empty as long as they are not done.
    public Optional<Transcript> of(RecordingId recording, AccessGrant grant) {
        var row = table.find(recording);
        if (row.isEmpty()) return Optional.empty();
        var statement = row.get().statement();
        return table.transcript(recording)
                .map(sealed -> vault.open(place(statement, recording), sealed, grant))
                .map(plain -> transcript(recording, statement, TranscriptBytes.unpack(plain)));
    }

    /// States and numbers, no content.
    public TranscriptionProgress progress(RecordingId recording) {
        return hub.of(recording)
                .or(() -> table.find(recording).map(Transcripts::progress))
                .orElseGet(() -> TranscriptionProgress.none(recording));
    }

    /// Tells about every step until the registration is removed. Called on the worker's thread.
    public Registration onProgress(
            RecordingId recording, Consumer<TranscriptionProgress> listener) {
        return hub.add(recording, listener);
    }

    /// Tries a recording that failed once more.
    @PreAuthorize(Can.RECORD)
    @Transactional
    public void again(RecordingId recording) {
        var row =
                table.find(recording)
                        .orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
        gate.grant(
                row.statement(),
                Deed.TRANSCRIBE,
                Justification.of(Purpose.INTERVIEW),
                ObjectRef.of("recording", recording.value()));
        queue.add(recording, row.statement());
    }

    @Override
    public Optional<Progress> of(RecordingId recording) {
        var progress = progress(recording);
        return progress.state() == TranscriptionState.NONE
                ? Optional.empty()
                : Optional.of(
                        new Progress(progress.state().name(), progress.share(), progress.model()));
    }

    @Override
    public boolean isWritten(RecordingId recording) {
        return table.find(recording).filter(TranscriptionTable.Row::isDone).isPresent();
    }

    byte[] seal(StatementId statement, RecordingId recording, TranscriptBytes.Doc doc) {
        return vault.seal(place(statement, recording), TranscriptBytes.pack(doc));
    }

    static TranscriptionProgress progress(TranscriptionTable.Row row) {
        return new TranscriptionProgress(
                row.recording(),
                row.state(),
                row.share(),
                Optional.empty(),
                row.model(),
                row.failure());
    }

    private static Transcript transcript(
            RecordingId recording, StatementId statement, TranscriptBytes.Doc doc) {
        var runs =
                doc.runs().stream()
                        .sorted(Comparator.comparingLong(run -> run.w().getFirst().s()))
                        .toList();
        return new Transcript(
                recording,
                statement,
                doc.language(),
                doc.model(),
                IntStream.range(0, runs.size()).mapToObj(i -> utterance(i, runs)).toList(),
                doc.gaps().stream().map(TranscriptBytes.Gap::range).toList(),
                Optional.ofNullable(doc.channels()).map(it -> Speakers.parse(it.speakers())),
                Optional.ofNullable(doc.channels()).map(TranscriptBytes.Channels::activity));
    }

    private static Utterance utterance(int index, List<TranscriptBytes.Run> runs) {
        return new Utterance(index, runs.get(index).c(), TranscriptBytes.words(runs.get(index)));
    }

    private static Place place(StatementId statement, RecordingId recording) {
        return new Place.Revision(statement, recording.value(), "transcript", FIRST, new byte[32]);
    }
}
