// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Refusal;
import org.springframework.stereotype.Service;

/// Hands out the pictures of sounds. They are made when a recording is closed, for then all of it
/// goes by; those of older recordings when somebody first opens the sound.
@Service
public class PeakBook {

    private final PeakTable table;
    private final Recordings recordings;

    PeakBook(PeakTable table, Recordings recordings) {
        this.table = table;
        this.recordings = recordings;
    }

    /// Empty when there is none yet and the grant does not open the sound to make it.
    ///
    /// @throws Refusal conflict while the recording is open
    public Optional<Peaks> of(RecordingId id, AccessGrant grant) {
        var books = recordings.books(id);
        if (books.recording().isOpen()) throw Refusal.conflict("recording.refusal.peaks");
        return table.of(books, grant)
                .or(() ->
                        grant.deed().opensSound()
                                ? Optional.of(made(books, grant))
                                : Optional.empty());
    }

    private Peaks made(Books books, AccessGrant grant) {
        var recording = books.recording();
        var meter = new PeakMeter(recording.shape(), recording.samples());
        var buffer = new byte[1 << 16];
        try (var sound = recordings.open(recording.id(), grant)) {
            for (int read; (read = sound.read(buffer, 0, buffer.length)) > 0; )
                meter.add(buffer, read);
        }
        var peaks = meter.peaks();
        table.keep(books, peaks);
        return peaks;
    }
}
