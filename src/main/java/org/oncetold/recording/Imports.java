// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import com.vaadin.flow.shared.Registration;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.recording.media.Beginnings;
import org.oncetold.recording.media.MemoryFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Takes in sound that was recorded elsewhere, and video for its sound. The file stays in memory
/// until it is sealed; what is no media, has no sound or ends early is told in a sentence. A file
/// that may be interrupted on its way goes through [Uploads].
@Service
public class Imports {

    private static final double TELLS_SOMETHING = 0.02;

    private final Recordings recordings;
    private final ImportTable table;
    private final ImportQuota quota;
    private final ImportNews news;
    private final ImportWorkers workers;
    private final Intake intake;
    private final Erasure erasure;
    private final DiskRoom room;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final Clock clock;

    Imports(
            Recordings recordings,
            ImportTable table,
            ImportQuota quota,
            ImportNews news,
            ImportWorkers workers,
            Intake intake,
            Erasure erasure,
            DiskRoom room,
            AccessGate gate,
            CurrentPerson current,
            Clock clock) {
        this.recordings = recordings;
        this.table = table;
        this.quota = quota;
        this.news = news;
        this.workers = workers;
        this.intake = intake;
        this.erasure = erasure;
        this.room = room;
        this.gate = gate;
        this.current = current;
        this.clock = clock;
    }

    /// Reads all of the stream, looks into it, and gives a recording that fills. A file that is
    /// taken in quickly is done when this returns; a longer one goes on.
    ///
    /// @param speakers whose voice each channel is; a single one takes them all together
    /// @throws Refusal too large or too many as soon as the stream is longer than may be
    @PreAuthorize(Can.RECORD)
    public RecordingId accept(StatementId statement, Speakers speakers, InputStream media) {
        room.check(0);
        var person = current.require().id();
        var most = quota.most(person);
        var id = RecordingId.random();
        var why = Justification.of(Purpose.INTERVIEW);
        var grant = gate.grant(statement, Deed.IMPORT, why, Recordings.object(id));
        var seat = workers.claimForBody();
        try {
            var file = read(media, most, seat);
            var coming =
                    new Coming(id, statement, speakers, UUID.randomUUID(), file, Optional.empty());
            intake.takeIn(coming, grant, seat, () -> quota.require(person, coming.bytes()));
            return id;
        } finally {
            seat.releaseUnlessStarted();
        }
    }

    /// Stops what is being taken in. Nothing of it is kept; the log keeps that it was there.
    ///
    /// @throws Refusal conflict when it is taken in already
    @PreAuthorize(Can.RECORD)
    public void cancel(RecordingId id) {
        var recording = recordings.find(id);
        var why = Justification.of(Purpose.INTERVIEW);
        gate.grant(recording.statement(), Deed.IMPORT, why, Recordings.object(id));
        if (!table.move(id, ImportProgress.State.CANCELLED))
            throw Refusal.conflict("recording.refusal.takenInAlready");
        erasure.note(recording.statement(), id, recording.duration().toSeconds());
        if (!workers.isRunning(id) && table.cancelled().contains(id)) erasure.erase(id);
    }

    public Optional<ImportProgress> progress(RecordingId id) {
        return table.find(id)
                .map(line -> {
                    var share = share(id, line);
                    return new ImportProgress(line.state(), share, left(id, share), line.problem());
                });
    }

    /// Tells that there is something new about an import on this server until the registration is
    /// removed. Called on the importing thread.
    public Registration onNews(RecordingId id, Runnable listener) {
        return news.add(id, listener);
    }

    private MemoryFile read(InputStream media, long most, ImportWorkers.Seat seat) {
        try {
            var in = new BufferedInputStream(new Paced(media), Beginnings.ENOUGH);
            requireMedia(in);
            var file = MemoryFile.of(in, most);
            seat.hold(file);
            return file;
        } catch (MemoryFile.TooLarge e) {
            throw quota.beyond(most);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNREADABLE, "recording.refusal.sendingStopped");
        }
    }

    /// Before the rest has come.
    private static void requireMedia(BufferedInputStream in) throws IOException {
        in.mark(Beginnings.ENOUGH);
        var first = in.readNBytes(Beginnings.ENOUGH);
        in.reset();
        requireMedia(first);
    }

    static void requireMedia(byte[] first) {
        if (first.length == 0) throw new Refusal(Refusal.Kind.UNFIT, "recording.refusal.emptyFile");
        if (!Beginnings.mayBeMedia(first))
            throw new Refusal(Refusal.Kind.UNKNOWN_TYPE, "recording.refusal.noMedia");
    }

    private double share(RecordingId id, ImportTable.Line line) {
        if (line.state() == ImportProgress.State.DONE) return 1;
        var expected = line.expected();
        if (expected == null || expected == 0) return 0;
        return Math.min(1, recordings.find(id).samples() / (double) expected);
    }

    /// As if it went on as fast as it did so far.
    private Optional<Duration> left(RecordingId id, double share) {
        if (share < TELLS_SOMETHING || share >= 1) return Optional.empty();
        var passed = Duration.between(recordings.find(id).beganAt(), clock.instant()).toMillis();
        return Optional.of(Duration.ofMillis((long) (passed * (1 - share) / share)));
    }
}
