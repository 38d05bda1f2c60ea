// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sound that a device kept and could not send before another one took its recording over. It does
/// not fit between the sound of the other device, so it becomes a part of its own: a recording with
/// the same shape and speakers, that began when the device recorded it. Nothing of it is lost, and
/// nothing of what is there already changes.
@Service
public class LateParts {

    private static final Set<String> OF_ANOTHER_RUN =
            Set.of(
                    "recording.refusal.ended",
                    "recording.refusal.negative",
                    "recording.refusal.otherBytes",
                    "recording.refusal.firstSample");

    private final LatePartTable table;
    private final Letterboxes letterboxes;
    private final LetterboxKeys keys;
    private final Recordings recordings;
    private final Appending appending;
    private final ChunkTable chunks;
    private final ChunkSeals seals;
    private final Ending ending;
    private final Layers layers;
    private final Admission admission;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateParts(
            LatePartTable table,
            Letterboxes letterboxes,
            LetterboxKeys keys,
            Recordings recordings,
            Appending appending,
            ChunkTable chunks,
            ChunkSeals seals,
            Ending ending,
            Layers layers,
            Admission admission,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.letterboxes = letterboxes;
        this.keys = keys;
        this.recordings = recordings;
        this.appending = appending;
        this.chunks = chunks;
        this.seals = seals;
        this.ending = ending;
        this.layers = layers;
        this.admission = admission;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where letters come from and which they are.
    ///
    /// @param run the number of the first letter of their unbroken run
    /// @param began when the sound of the first of these letters began, by the clock of the device
    public record Origin(UUID device, long run, Instant began) {

        /// Where this one of the letters comes from.
        private Origin at(Recording main, List<KeptLetter> letters, ChunkUpload chunk) {
            var before = chunk.firstSample() - letters.getFirst().firstSample();
            return new Origin(device, run, began.plus(main.shape().duration(before)));
        }
    }

    /// Keeps some letters of an unbroken run, in order. What is here already is not kept twice.
    ///
    /// @return the numbers of those that were not
    /// @throws Refusal conflict when the person no longer wishes to be recorded or nobody can open
    ///   the letters any more
    @PreAuthorize(Can.RECORD)
    public List<Long> takeIn(RecordingId of, Origin origin, List<KeptLetter> letters) {
        var main = recordings.find(of);
        var grant = grant(main);
        if (layers.isClosed(main.statement(), Layer.RECORD))
            throw layers.refusal(main.statement(), Layer.RECORD);
        var late =
                letterboxes.open(main, letters, grant).chunks().stream()
                        .filter(chunk -> !isIn(main, chunk))
                        .toList();
        var part = table.find(of, origin.device(), origin.run());
        var fresh = late.stream().filter(chunk -> !isIn(part, chunk)).toList();
        if (!fresh.isEmpty()) keep(main, part, origin.at(main, letters, fresh.getFirst()), fresh);
        return late.stream().map(ChunkUpload::seq).toList();
    }

    /// A part that has ended, or holds another run that began with the same number, takes no more.
    private void keep(
            Recording main, Optional<LatePart> found, Origin origin, List<ChunkUpload> fresh) {
        if (found.filter(part -> takes(part, fresh)).isPresent()) return;
        append(begun(main, origin, fresh.getFirst()), fresh);
    }

    private boolean takes(LatePart part, List<ChunkUpload> fresh) {
        try {
            append(part, fresh);
            return true;
        } catch (Refusal refusal) {
            if (!OF_ANOTHER_RUN.contains(refusal.key())) throw refusal;
            return false;
        }
    }

    private void append(LatePart part, List<ChunkUpload> chunks) {
        appending.append(part.id(), chunks.stream().map(part::place).toList(), _ -> {});
    }

    /// The device has nothing more of a run; with it the part ends. It holds what came in, and
    /// nobody can confirm the whole: the device cannot read its own letters.
    @PreAuthorize(Can.RECORD)
    public void end(RecordingId of, UUID device, long run) {
        var grant = grant(recordings.find(of));
        table.find(of, device, run)
                .ifPresent(part -> {
                    var books = recordings.books(part.id());
                    if (books.recording().isOpen())
                        ending.end(books, Optional.empty(), RecordingState.INCOMPLETE, grant);
                });
    }

    /// The device keeps nothing of this recording any more. The last one to say so lets the key of
    /// the letterbox go, once the recording has ended.
    @PreAuthorize(Can.RECORD)
    public void nothingMore(RecordingId of, UUID device) {
        grant(recordings.find(of));
        keys.holdsNothing(of, device);
    }

    private LatePart begun(Recording main, Origin origin, ChunkUpload first) {
        var part = new LatePart(RecordingId.random(), first.seq(), first.firstSample());
        var blank =
                recordings
                        .blank(part.id(), main.statement(), main.shape(), Source.LATE)
                        .withSpeakers(main.speakers())
                        .began(within(main, origin.began()));
        return DatabaseTrouble.retry(() ->
                transaction.execute(_ -> {
                    table.put(main.id(), origin.device(), origin.run(), part);
                    recordings.insert(blank);
                    return part;
                }));
    }

    /// The clock of a device may be wrong; it was not before the recording and is not to come.
    private Instant within(Recording main, Instant told) {
        if (told.isBefore(main.beganAt())) return main.beganAt();
        var now = clock.instant();
        return told.isAfter(now) ? now : told;
    }

    private boolean isIn(Optional<LatePart> part, ChunkUpload chunk) {
        return part.filter(it -> isIn(recordings.find(it.id()), it.place(chunk))).isPresent();
    }

    /// It was taken in, and the answer got lost.
    private boolean isIn(Recording recording, ChunkUpload chunk) {
        return chunks.find(recording.id(), chunk.seq())
                .map(KeptChunk::fingerprint)
                .filter(kept -> Arrays.equals(kept, seals.fingerprint(recording, chunk)))
                .isPresent();
    }

    private AccessGrant grant(Recording main) {
        return admission.grant(main, Deed.RECORD);
    }
}
