// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.List;
import java.util.UUID;
import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.recording.RecordingId;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The finished parts of recordings that are being written down, sealed.
@Repository
class PartTable {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccessLog log;

    PartTable(JdbcClient jdbc, Vault vault, AccessLog log) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.log = log;
    }

    void add(TranscriptionTable.Row run, Part part) {
        var id = UUID.randomUUID();
        var runs =
                part.runs().stream()
                        .map(words -> TranscriptBytes.run(part.channel(), words))
                        .toList();
        var gaps =
                part.skipped()
                        ? List.of(new TranscriptBytes.Gap(part.channel(), part.from(), part.to()))
                        : List.<TranscriptBytes.Gap>of();
        var label = new ModelLabel(run.model(), run.modelDigest(), false);
        var plain =
                TranscriptBytes.pack(
                        new TranscriptBytes.Doc(run.language(), label, runs, gaps, null));
        jdbc.sql(
                        """
                        INSERT INTO transcription_part (recording_id, channel, from_sample,
                            to_sample, id, words)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(TranscriptionTable.bytes(run.recording()))
                .param(part.channel())
                .param(part.from())
                .param(part.to())
                .param(Ids.bytes(id))
                .param(
                        vault.seal(
                                place(run.statement(), id, part.channel(), part.from(), part.to()),
                                plain))
                .update();
    }

    List<Part> of(TranscriptionTable.Row run, AccessGrant grant) {
        return jdbc.sql(
                        """
                        SELECT channel, from_sample, to_sample, id, words FROM transcription_part
                        WHERE recording_id = ? ORDER BY channel, from_sample
                        """)
                .param(TranscriptionTable.bytes(run.recording()))
                .query((row, _) ->
                        part(
                                run,
                                grant,
                                row.getInt(1),
                                row.getLong(2),
                                row.getLong(3),
                                Ids.uuid(row.getBytes(4)),
                                row.getBytes(5)))
                .list();
    }

    /// Erases the working copies; an entry says so, with their number.
    void clear(RecordingId recording) {
        var parts =
                jdbc.sql("SELECT COUNT(*) FROM transcription_part WHERE recording_id = ?")
                        .param(TranscriptionTable.bytes(recording))
                        .query(Long.class)
                        .single();
        if (parts == 0) return;
        log.record(
                AccessEvent.of(
                                EventClass.ERASURE,
                                "PARTS_ERASED",
                                new Actor.SystemTask("transcription"))
                        .on(ObjectRef.of("recording", recording.value()))
                        .amount(parts));
        jdbc.sql("DELETE FROM transcription_part WHERE recording_id = ?")
                .param(TranscriptionTable.bytes(recording))
                .update();
    }

    private Part part(
            TranscriptionTable.Row run,
            AccessGrant grant,
            int channel,
            long from,
            long to,
            UUID id,
            byte[] sealed) {
        var plain = vault.open(place(run.statement(), id, channel, from, to), sealed, grant);
        var doc = TranscriptBytes.unpack(plain);
        var runs = doc.runs().stream().map(TranscriptBytes::words).toList();
        return new Part(channel, from, to, runs, !doc.gaps().isEmpty());
    }

    /// Where in the recording the part lies is bound into its seal.
    private static Place place(StatementId statement, UUID id, int channel, long from, long to) {
        var column = "words " + channel + " " + from + " " + to;
        return new Place.Field(statement, "transcription_part", id, column);
    }
}
