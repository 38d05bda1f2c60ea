// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.util.Optional;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends a recording. Before that every seal is opened once more and the digest is made of what is
/// really in the database, so "closed" means: read back whole. This also spares a running digest
/// that would have to survive restarts, and makes the picture of the sound on the way. The key of
/// its letterbox goes in the same transaction: what is still on a device then is nobody's to read.
/// It stays only for a device from which the recording was taken over, until that has handed in
/// what it holds, and never against the wish of the person.
@Component
class Ending {

    private record ReadBack(Digest digest, Peaks peaks) {}

    private final RecordingTable recordings;
    private final LetterboxKeys letterboxes;
    private final PeakTable peaks;
    private final Sounds sounds;
    private final ChunkSeals seals;
    private final Bookmarks bookmarks;
    private final PassInHand pass;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ending(
            RecordingTable recordings,
            LetterboxKeys letterboxes,
            PeakTable peaks,
            Sounds sounds,
            ChunkSeals seals,
            Bookmarks bookmarks,
            PassInHand pass,
            AccessLog log,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.recordings = recordings;
        this.letterboxes = letterboxes;
        this.peaks = peaks;
        this.sounds = sounds;
        this.seals = seals;
        this.bookmarks = bookmarks;
        this.pass = pass;
        this.log = log;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param agreed the sender's digest; without one the recording ends incomplete
    /// @throws Refusal not signed in when another device took the recording over while it was read
    void end(Books books, Optional<Digest> agreed, RecordingState state, AccessGrant grant) {
        var recording = books.recording();
        var found = readBack(books, grant);
        if (agreed.filter(digest -> !digest.equals(found.digest())).isPresent())
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.wholeDigestDiffers");
        var sealed = seals.sealDigest(recording, found.digest());
        DatabaseTrouble.retry(() -> {
            transaction.executeWithoutResult(_ -> {
                write(books, state, sealed);
                peaks.keep(books, found.peaks());
            });
            return state;
        });
        bookmarks.forget(recording.id());
        var seconds = recording.duration().toSeconds();
        log.outcome(
                grant, ObjectRef.of("recording", recording.id().value()), Outcome.DONE, seconds);
    }

    private void write(Books read, RecordingState state, byte[] digest) {
        var recording = read.recording();
        var now = recordings.lock(recording.id()).orElseThrow().recording();
        // Behind the lock: whoever takes the recording over waits for it, or was here before.
        pass.check();
        if (!now.isOpen() || now.stored() != recording.stored())
            throw Refusal.conflict("recording.refusal.changedMeanwhile");
        // whoever named its channels meanwhile
        var mac = seals.manifest(now, state, read.chain(), sounds.masked(now));
        recordings.end(recording.id(), state, digest, mac, clock.instant());
        letterboxes.eraseUnlessAwaited(now);
        if (recording.samples() > 0)
            events.publishEvent(new RecordingClosed(recording.id(), recording.statement()));
    }

    private ReadBack readBack(Books books, AccessGrant grant) {
        var recording = books.recording();
        var digest = Digest.sha256();
        var meter = new PeakMeter(recording.shape(), recording.samples());
        var buffer = new byte[1 << 16];
        try (var sound = sounds.open(books, grant)) {
            for (int read; (read = sound.read(buffer, 0, buffer.length)) > 0; ) {
                digest.update(buffer, 0, read);
                meter.add(buffer, read);
            }
        }
        return new ReadBack(Digest.of(digest.digest()), meter.peaks());
    }
}
