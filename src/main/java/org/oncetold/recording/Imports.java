// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Can;
import org.oncetold.recording.media.Media;
import org.oncetold.recording.media.MediaDecoder;
import org.oncetold.recording.media.MemoryFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Takes in sound that was recorded elsewhere. The file stays in memory until it is sealed; what is
/// no media, has no sound or ends early is told in a sentence.
@Service
public class Imports {

    private final Recordings recordings;
    private final ImportTable table;
    private final ImportRun run;
    private final ImportWorkers workers;
    private final MediaDecoder decoder;
    private final Markers markers;
    private final DiskRoom room;
    private final AccessGate gate;
    private final RecordingSettings settings;

    Imports(
            Recordings recordings,
            ImportTable table,
            ImportRun run,
            ImportWorkers workers,
            MediaDecoder decoder,
            Markers markers,
            DiskRoom room,
            AccessGate gate,
            RecordingSettings settings) {
        this.recordings = recordings;
        this.table = table;
        this.run = run;
        this.workers = workers;
        this.decoder = decoder;
        this.markers = markers;
        this.room = room;
        this.gate = gate;
        this.settings = settings;
    }

    /// Reads all of the stream, looks into it, and gives a recording that fills. A file that is
    /// taken in quickly is done when this returns; a longer one goes on.
    ///
    /// @param speakers whose voice each channel is; a single one takes them all together
    /// @param maxBytes the most the caller wants to send; the limit of the settings holds anyway
    @PreAuthorize(Can.RECORD)
    public RecordingId accept(
            StatementId statement, Speakers speakers, InputStream media, long maxBytes) {
        room.check(0);
        var id = RecordingId.random();
        var why = Justification.of(Purpose.INTERVIEW);
        var grant = gate.grant(statement, Deed.IMPORT, why, Recordings.object(id));
        var place = workers.claim();
        try {
            var file = read(media, Math.min(maxBytes, settings.importSize().toBytes()), place);
            var about = look(file, speakers);
            var recording =
                    recordings
                            .blank(id, statement, AudioShape.speechOf(speakers), Source.IMPORT)
                            .withSpeakers(speakers);
            var work = start(recording, file, about, grant, place);
            await(work);
            return id;
        } catch (RuntimeException e) {
            place.releaseUnlessStarted();
            throw e;
        }
    }

    public Optional<ImportProgress> progress(RecordingId id) {
        return table.find(id)
                .map(line -> new ImportProgress(line.state(), share(id, line), line.problem()));
    }

    private Future<?> start(
            Recording recording,
            MemoryFile file,
            Media about,
            AccessGrant grant,
            ImportWorkers.Seat place) {
        var id = recording.id();
        var original = UUID.randomUUID();
        recordings.add(recording);
        table.insert(id, original, size(file), about.length().map(AudioShape.SPEECH::samples));
        markers.add(
                id, recording.statement(), 0, MarkerKind.IMPORTED, Confidential.of(about.format()));
        return place.start(() -> {
            run.run(recording, original, file, about, grant);
            return id;
        });
    }

    private static MemoryFile read(InputStream media, long limit, ImportWorkers.Seat place) {
        try {
            var file = MemoryFile.of(media, limit);
            place.hold(file);
            if (file.size() == 0) throw unfit("recording.refusal.emptyFile");
            return file;
        } catch (MemoryFile.TooLarge e) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "recording.refusal.largeFile", limit >> 20);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNREADABLE, "recording.refusal.sendingStopped");
        }
    }

    private Media look(MemoryFile file, Speakers speakers) {
        try {
            var about =
                    decoder.look(file)
                            .orElseThrow(() ->
                                    new Refusal(
                                            Refusal.Kind.UNKNOWN_TYPE,
                                            "recording.refusal.noMedia"));
            if (!about.hasSound()) throw unfit("recording.refusal.noSound");
            var channels = speakers.ofChannels().size();
            if (speakers.areSeparate() && about.channels() != channels)
                throw unfit("recording.refusal.speakersDiffer", about.channels());
            var expected = about.length().map(AudioShape.SPEECH::samples).orElse(0L);
            room.check(file.size() + 2 * expected * channels);
            return about;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NOT_NOW, "recording.refusal.decoder");
        }
    }

    private void await(Future<?> work) {
        try {
            work.get(settings.importPatience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) throw refusal;
            throw new Refusal(Refusal.Kind.NOT_NOW, "recording.refusal.importStopped");
        }
    }

    private double share(RecordingId id, ImportTable.Line line) {
        if (line.state() == ImportProgress.State.DONE) return 1;
        var expected = line.expected();
        if (expected == null || expected == 0) return 0;
        return Math.min(1, recordings.find(id).samples() / (double) expected);
    }

    private static long size(MemoryFile file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
