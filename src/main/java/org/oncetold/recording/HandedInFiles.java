// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Refusal;
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
        return table.find(id)
                .map(line ->
                        new HandedIn(
                                id,
                                line.bytes(),
                                line.format(),
                                line.picture(),
                                Optional.ofNullable(line.digest())
                                        .map(sealed -> originals.unseal(id, sealed))));
    }

    /// Hands all of it out, and then says what it was; a file that was changed or cut since it was
    /// kept does not come to its end.
    ///
    /// @throws Refusal conflict when its seal or its digest does not agree
    public void send(RecordingId id, AccessGrant grant, OutputStream out) throws IOException {
        var line = table.find(id).orElseThrow(Inserting::nothingHere);
        var statement = recordings.find(id).statement();
        var digest = Digest.sha256();
        try (var sealed = originals.open(statement, line.original(), line.bytes(), grant);
                var in = new DigestInputStream(sealed, digest)) {
            in.transferTo(out);
        }
        log.outcome(grant, object(id), Outcome.DONE, line.bytes());
        var kept = find(id).flatMap(HandedIn::sha256);
        if (kept.filter(it -> !it.equals(Digest.of(digest.digest()))).isPresent())
            throw Refusal.conflict("recording.refusal.broken");
    }

    /// What an entry about it names.
    public static ObjectRef object(RecordingId id) {
        return ObjectRef.of("original", id.value());
    }
}
