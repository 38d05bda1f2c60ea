// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.people.Can;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Sound that a device kept and could not send before another one took its recording over. It does
/// not fit between the sound of the other device, so it becomes a part of its own: a recording with
/// the same shape and speakers, that began when the device recorded it. Nothing of it is lost, and
/// nothing of what is there already changes.
@Service
public class LateParts {

    private final LatePartTable table;
    private final Letterboxes letterboxes;
    private final LetterboxTable boxes;
    private final RecordingDevices devices;
    private final Recordings recordings;
    private final Appending appending;
    private final ChunkTable chunks;
    private final ChunkSeals seals;
    private final Ending ending;
    private final Layers layers;
    private final AccessGate gate;
    private final Clock clock;

    LateParts(
            LatePartTable table,
            Letterboxes letterboxes,
            LetterboxTable boxes,
            RecordingDevices devices,
            Recordings recordings,
            Appending appending,
            ChunkTable chunks,
            ChunkSeals seals,
            Ending ending,
            Layers layers,
            AccessGate gate,
            Clock clock) {
        this.table = table;
        this.letterboxes = letterboxes;
        this.boxes = boxes;
        this.devices = devices;
        this.recordings = recordings;
        this.appending = appending;
        this.chunks = chunks;
        this.seals = seals;
        this.ending = ending;
        this.layers = layers;
        this.gate = gate;
        this.clock = clock;
    }

    /// Where letters come from and which they are.
    ///
    /// @param run the number of the first letter of their unbroken run
    /// @param began when the sound of the first of these letters began, by the clock of the device
    public record Origin(UUID device, long run, Instant began) {}

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
                        .filter(chunk -> !isHere(main, chunk))
                        .toList();
        if (!late.isEmpty()) {
            var before = late.getFirst().firstSample() - letters.getFirst().firstSample();
            var began = origin.began().plus(main.shape().duration(before));
            var part = part(main, origin, late.getFirst(), began);
            appending.append(part.id(), late.stream().map(part::place).toList(), _ -> {});
        }
        return late.stream().map(ChunkUpload::seq).toList();
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
        var main = recordings.find(of);
        grant(main);
        devices.holdsNothing(of, device);
        if (!main.isOpen() && !devices.mayHoldSound(of)) boxes.erase(of);
    }

    private LatePart part(Recording main, Origin origin, ChunkUpload first, Instant began) {
        return table.find(main.id(), origin.device(), origin.run())
                .orElseGet(() -> begun(main, origin, first, began));
    }

    private LatePart begun(Recording main, Origin origin, ChunkUpload first, Instant began) {
        var id = RecordingId.random();
        var blank = recordings.blank(id, main.statement(), main.shape(), Source.LATE);
        recordings.add(blank.withSpeakers(main.speakers()).began(within(main, began)));
        var part = new LatePart(id, first.seq(), first.firstSample());
        table.insert(main.id(), origin.device(), origin.run(), part);
        return part;
    }

    /// The clock of a device may be wrong; it was not before the recording and is not to come.
    private Instant within(Recording main, Instant told) {
        if (told.isBefore(main.beganAt())) return main.beganAt();
        var now = clock.instant();
        return told.isAfter(now) ? now : told;
    }

    /// It was taken in, and the answer got lost.
    private boolean isHere(Recording main, ChunkUpload chunk) {
        return chunks.find(main.id(), chunk.seq())
                .map(KeptChunk::fingerprint)
                .filter(kept -> java.util.Arrays.equals(kept, seals.fingerprint(main, chunk)))
                .isPresent();
    }

    private AccessGrant grant(Recording main) {
        var why = Justification.of(Purpose.INTERVIEW);
        return gate.grant(main.statement(), Deed.RECORD, why, Recordings.object(main.id()));
    }
}
