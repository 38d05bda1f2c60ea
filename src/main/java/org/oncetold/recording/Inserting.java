// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts chunks where they belong while the recording's row is held: those that come again, out of
/// order or several at a time, and any whose place is not known beforehand.
@Component
class Inserting {

    private static final long FURTHEST_AHEAD = 100_000;
    private static final int STEP = 256;

    private final RecordingTable recordings;
    private final ChunkTable chunks;
    private final ChunkSeals seals;
    private final Layers layers;
    private final PassInHand pass;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inserting(
            RecordingTable recordings,
            ChunkTable chunks,
            ChunkSeals seals,
            Layers layers,
            PassInHand pass,
            TransactionTemplate transaction,
            Clock clock) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.seals = seals;
        this.layers = layers;
        this.pass = pass;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @return the place behind the last chunk without a gap, committed
    Bookmark insert(Bookmark mark, List<ChunkUpload> uploads) {
        return transaction.execute(_ -> insertAll(mark, uploads));
    }

    private Bookmark insertAll(Bookmark mark, List<ChunkUpload> uploads) {
        var id = mark.recording().id();
        var books = recordings.lock(id).orElseThrow(Inserting::nothingHere);
        pass.check();
        var read = mark.at(books, !layers.isClosed(books.recording().statement(), Layer.RECORD));
        var before = read.progress();
        var after = before;
        for (var upload : uploads) after = take(read, after, upload);
        if (after == before) return read;
        recordings.advance(id, after, clock.instant());
        return read.advanced(after);
    }

    private Progress take(Bookmark mark, Progress progress, ChunkUpload upload) {
        var recording = mark.recording();
        var fingerprint = seals.fingerprint(recording, upload);
        var kept = kept(recording, progress, upload.seq());
        if (kept.isPresent()) return sameAgain(kept.get(), fingerprint, progress);
        if (!mark.wished()) throw layers.refusal(recording.statement(), Layer.RECORD);
        if (!recording.isOpen()) throw Refusal.conflict("recording.refusal.ended");
        fits(recording, progress, upload);
        var chunk = seals.seal(recording, mark.sealer(), upload, fingerprint);
        chunks.insert(recording.id(), chunk);
        return advance(recording.id(), progress.oneMoreStored(), chunk.entry());
    }

    private Optional<KeptChunk> kept(Recording recording, Progress progress, long seq) {
        var cannotBe = seq >= progress.chunks() && progress.stored() == progress.chunks();
        return cannotBe ? Optional.empty() : chunks.find(recording.id(), seq);
    }

    private static Progress sameAgain(KeptChunk kept, byte[] fingerprint, Progress progress) {
        if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint))
            throw Refusal.conflict("recording.refusal.otherBytes", kept.seq());
        return progress;
    }

    /// A chunk must begin where the one before it ends and end where the next begins, as far as
    /// they are known.
    private void fits(Recording recording, Progress progress, ChunkUpload upload) {
        var seq = upload.seq();
        if (seq > progress.chunks() + FURTHEST_AHEAD)
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.farAhead");
        var begins =
                seq == progress.chunks()
                        ? Optional.of(progress.samples())
                        : chunks.find(recording.id(), seq - 1).map(KeptChunk::end);
        var ends =
                progress.stored() == progress.chunks()
                        ? Optional.<Long>empty()
                        : chunks.find(recording.id(), seq + 1).map(KeptChunk::firstSample);
        var end = upload.firstSample() + upload.samples(recording.shape());
        if (begins.filter(at -> at != upload.firstSample()).isPresent()
                || ends.filter(at -> at != end).isPresent())
            throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.firstSample", seq);
    }

    /// Counts the chunk, and those that had come before it and waited.
    private Progress advance(RecordingId id, Progress progress, KeptChunk chunk) {
        if (chunk.seq() != progress.chunks()) return progress;
        var reached = progress.through(chunk);
        while (reached.stored() > reached.chunks()) {
            var waiting = chunks.from(id, reached.chunks(), STEP);
            var before = reached;
            for (var next : waiting)
                if (next.seq() == reached.chunks()) reached = reached.through(next);
            if (before.chunks() == reached.chunks()) break;
        }
        return reached;
    }

    static Refusal nothingHere() {
        return Refusal.notFound("base.refusal.nothingHere");
    }
}
