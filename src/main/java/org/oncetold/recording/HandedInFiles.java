// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.springframework.stereotype.Service;

/// The files that recordings were made from, as they were handed in.
@Service
public class HandedInFiles {

    private final ImportTable table;
    private final Recordings recordings;
    private final Originals originals;
    private final AccessLog log;

    HandedInFiles(ImportTable table, Recordings recordings, Originals originals, AccessLog log) {
        this.table = table;
        this.recordings = recordings;
        this.originals = originals;
        this.log = log;
    }

    /// What stands in the books: numbers and a digest, no content. Empty for what was recorded
    /// here.
    public Optional<HandedIn> find(RecordingId id) {
        return table.find(id).map(line -> handedIn(recordings.find(id), line));
    }

    /// Those of a statement, as they came.
    public List<HandedIn> of(StatementId statement) {
        return recordings.of(statement).stream()
                .flatMap(recording ->
                        table.find(recording.id()).map(line -> handedIn(recording, line)).stream())
                .sorted(Comparator.comparing(HandedIn::at))
                .toList();
    }

    /// Hands all of it out. The last part goes when the whole is proven and written down: a file
    /// that was changed or cut since it was kept does not come to its end.
    ///
    /// @throws Refusal conflict when it was never kept whole, or is not what was kept; then an
    ///   entry says so
    public void send(RecordingId id, AccessGrant grant, OutputStream out) throws IOException {
        var line = table.find(id).orElseThrow(Inserting::nothingHere);
        var recording = recordings.find(id);
        var kept = find(id).flatMap(HandedIn::sha256);
        if (kept.isEmpty() && recording.state() != RecordingState.CLOSED)
            throw Refusal.conflict("recording.refusal.originalNotWhole");
        try (var in = originals.open(recording.statement(), line.original(), line.bytes(), grant)) {
            if (line.parts() != Originals.parts(line.bytes())) throw in.broken();
            var digest = Digest.sha256();
            var last = sendAllButLast(in, digest, out);
            if (!kept.equals(Optional.of(Digest.of(digest.digest())))) throw in.broken();
            log.outcome(grant, object(id), Outcome.DONE, line.bytes());
            out.write(last);
        }
    }

    private static byte[] sendAllButLast(InputStream in, MessageDigest digest, OutputStream out)
            throws IOException {
        var held = in.readNBytes(Originals.PART);
        digest.update(held);
        for (byte[] next; (next = in.readNBytes(Originals.PART)).length > 0; held = next) {
            digest.update(next);
            out.write(held);
        }
        return held;
    }

    private HandedIn handedIn(Recording recording, ImportTable.Line line) {
        var id = recording.id();
        return new HandedIn(
                id,
                recording.beganAt(),
                recording.beganBy(),
                line.bytes(),
                line.format(),
                line.picture(),
                Optional.ofNullable(line.digest()).map(sealed -> originals.unseal(id, sealed)));
    }

    /// What an entry about it names.
    public static ObjectRef object(RecordingId id) {
        return ObjectRef.of("original", id.value());
    }
}
