// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes chunks in: each is sealed, stored and counted in one transaction, and what it returns is
/// committed. The same chunk may come again, and chunks may come in any order. The one that is
/// expected next needs no look-up: a person who closes recording moves the row's version on in the
/// same transaction, so that no bookmark from before fits any more and no further chunk is taken.
@Component
class Appending {

    private final RecordingTable recordings;
    private final ChunkTable chunks;
    private final ChunkSeals seals;
    private final Bookmarks bookmarks;
    private final DiskRoom room;
    private final Layers layers;
    private final Inserting inserting;
    private final PassInHand pass;
    private final RunningSound running;
    private final Collected collected;
    private final Clock clock;

    Appending(
            RecordingTable recordings,
            ChunkTable chunks,
            ChunkSeals seals,
            Bookmarks bookmarks,
            DiskRoom room,
            Layers layers,
            Inserting inserting,
            PassInHand pass,
            RunningSound running,
            Collected collected,
            Clock clock) {
        this.recordings = recordings;
        this.chunks = chunks;
        this.seals = seals;
        this.bookmarks = bookmarks;
        this.room = room;
        this.layers = layers;
        this.inserting = inserting;
        this.pass = pass;
        this.running = running;
        this.collected = collected;
        this.clock = clock;
    }

    /// @param admission asked before anything else; throws for a sender who may not
    Receipt append(RecordingId id, List<ChunkUpload> uploads, Consumer<Recording> admission) {
        var mark = bookmarks.take(id).orElseGet(() -> DatabaseTrouble.retry(() -> open(id)));
        try {
            // Behind the bookmark: whoever takes the recording over later moves the version on.
            pass.check();
            admission.accept(mark.recording());
            uploads.forEach(upload -> upload.check(mark.recording().shape()));
            room.checkRunning();
            var reached = DatabaseTrouble.retry(() -> write(mark, uploads));
            collected.upTo(mark.recording(), reached.progress());
            bookmarks.leave(reached);
            running.taken(id, uploads);
            return new Receipt(reached.progress().chunks());
        } catch (RuntimeException e) {
            mark.close();
            throw e;
        }
    }

    private Bookmark open(RecordingId id) {
        var books = recordings.find(id).orElseThrow(Inserting::nothingHere);
        // Asked after the row was read: whatever closes the layer later moves the version on.
        var wished = !layers.isClosed(books.recording().statement(), Layer.RECORD);
        return Bookmark.of(books, wished, seals.sealer(books.recording()), clock.instant());
    }

    private Bookmark write(Bookmark mark, List<ChunkUpload> uploads) {
        return writeNext(mark, uploads).orElseGet(() -> inserting.insert(mark, uploads));
    }

    /// Empty when this is not one chunk at the bookmark, or another sender was here meanwhile.
    private Optional<Bookmark> writeNext(Bookmark mark, List<ChunkUpload> uploads) {
        var upload = uploads.getFirst();
        if (uploads.size() > 1 || !mark.isNext(upload) || isInTransaction())
            return Optional.empty();
        var fingerprint = seals.fingerprint(mark.recording(), upload);
        var chunk = seals.seal(mark.recording(), mark.sealer(), upload, fingerprint);
        var reached = mark.advanced(mark.progress().oneMoreStored().through(chunk.entry()));
        return chunks.append(mark, chunk, reached.progress(), clock.instant())
                ? Optional.of(reached)
                : Optional.empty();
    }

    /// The next chunk has a transaction of its own, which would wait for the one around it.
    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
