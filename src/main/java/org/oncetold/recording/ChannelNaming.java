// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Says whose voice each channel of a file is that was taken in. It can be said again until the
/// words are written down, because they stand under these speakers from then on. Channels of
/// microphones are named before they are recorded and stay as they are.
@Service
public class ChannelNaming {

    private final Recordings recordings;
    private final RecordingTable table;
    private final Sounds sounds;
    private final ChunkSeals seals;
    private final ObjectProvider<TranscriptionReport> transcription;
    private final AccessGate gate;
    private final TransactionTemplate transaction;

    ChannelNaming(
            Recordings recordings,
            RecordingTable table,
            Sounds sounds,
            ChunkSeals seals,
            ObjectProvider<TranscriptionReport> transcription,
            AccessGate gate,
            TransactionTemplate transaction) {
        this.recordings = recordings;
        this.table = table;
        this.sounds = sounds;
        this.seals = seals;
        this.transcription = transcription;
        this.gate = gate;
        this.transaction = transaction;
    }

    /// @throws Refusal unfit when there are more or fewer channels, conflict when the words are
    ///   written down, the sound comes from microphones or does not agree with its seal
    @PreAuthorize(Can.RECORD)
    public void name(RecordingId id, Speakers speakers) {
        var statement = recordings.find(id).statement();
        var why = Justification.of(Purpose.INTERVIEW);
        var grant = gate.grant(statement, Deed.WRITE_INTERVIEW, why, Recordings.object(id));
        DatabaseTrouble.retry(() -> {
            transaction.executeWithoutResult(_ -> write(id, speakers, grant));
            return id;
        });
    }

    /// Whether it can still be said.
    public boolean isOpen(Recording recording) {
        return recording.source() == Source.IMPORT
                && recording.speakers().areSeparate()
                && transcription.stream().noneMatch(report -> report.isWritten(recording.id()));
    }

    /// Whose voice each channel is, while nobody can change it until the transaction ends.
    public Speakers hold(RecordingId id) {
        return table.lock(id).orElseThrow(Inserting::nothingHere).recording().speakers();
    }

    private void write(RecordingId id, Speakers speakers, AccessGrant grant) {
        var books = table.lock(id).orElseThrow(Inserting::nothingHere);
        var recording = books.recording();
        if (recording.source() != Source.IMPORT)
            throw Refusal.conflict("recording.refusal.speakersStay");
        if (transcription.stream().anyMatch(report -> report.isWritten(id)))
            throw Refusal.conflict("recording.refusal.speakersWritten");
        var named = recording.withSpeakers(speakers.on(recording.shape().channels()));
        table.name(id, speakers, manifest(books, named, grant));
    }

    /// Proves the old one first, so that nothing else that was changed is sealed with it.
    private byte[] manifest(Books books, Recording named, AccessGrant grant) {
        if (named.isOpen()) return new byte[0]; // it is made when it ends
        var masked = sounds.prove(books, grant);
        return seals.manifest(named, named.state(), books.chain(), masked);
    }
}
