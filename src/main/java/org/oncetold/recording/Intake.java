// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.Media;
import org.oncetold.recording.media.MediaDecoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks into a whole file, refuses what cannot be taken in, makes the recording and starts to fill
/// it.
@Component
class Intake {

    static final String SPEAKERS_DIFFER = "recording.refusal.speakersDiffer";

    private final Recordings recordings;
    private final ImportTable table;
    private final ImportRun run;
    private final MediaDecoder decoder;
    private final Markers markers;
    private final DiskRoom room;
    private final RecordingSettings settings;
    private final TransactionTemplate transaction;

    Intake(
            Recordings recordings,
            ImportTable table,
            ImportRun run,
            MediaDecoder decoder,
            Markers markers,
            DiskRoom room,
            RecordingSettings settings,
            TransactionTemplate transaction) {
        this.recordings = recordings;
        this.table = table;
        this.run = run;
        this.decoder = decoder;
        this.markers = markers;
        this.room = room;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// A file that is taken in quickly is done when this returns; a longer one goes on.
    ///
    /// @param begins done in the transaction in which the recording begins
    void takeIn(Coming coming, AccessGrant grant, ImportWorkers.Seat seat, Runnable begins) {
        var about = look(coming);
        var speakers = coming.speakers();
        var shape = AudioShape.speechOf(speakers);
        var recording =
                recordings
                        .blank(coming.id(), coming.statement(), shape, Source.IMPORT)
                        .withSpeakers(speakers);
        seat.isFor(coming.id());
        DatabaseTrouble.retry(() -> {
            transaction.executeWithoutResult(_ -> {
                begins.run();
                begin(recording, coming, about);
            });
            return recording;
        });
        await(seat.start(() -> run.run(recording, coming, about, grant)));
    }

    private void begin(Recording recording, Coming coming, Media about) {
        recordings.insert(recording);
        table.insert(recording.id(), coming.original(), coming.bytes(), about);
        markers.add(
                recording.id(),
                recording.statement(),
                0,
                MarkerKind.IMPORTED,
                Confidential.of(about.format()));
    }

    private Media look(Coming coming) {
        try {
            var about =
                    decoder.look(coming.file())
                            .orElseThrow(() ->
                                    new Refusal(
                                            Refusal.Kind.UNKNOWN_TYPE,
                                            "recording.refusal.noMedia"));
            if (!about.hasSound()) throw unfit("recording.refusal.noSound");
            var channels = coming.speakers().ofChannels().size();
            if (coming.speakers().areSeparate() && about.channels() != channels)
                throw unfit(SPEAKERS_DIFFER, about.channels());
            var expected = about.length().map(AudioShape.SPEECH::samples).orElse(0L);
            var kept = coming.kept().isPresent() ? 0 : coming.bytes();
            room.check(kept + 2 * expected * channels);
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

    private static Refusal unfit(String key, Object... arguments) {
        return new Refusal(Refusal.Kind.UNFIT, key, arguments);
    }
}
