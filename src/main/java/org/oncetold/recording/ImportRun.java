// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.oncetold.recording.DatabaseTrouble.patiently;
import static org.oncetold.recording.ImportProgress.State.ENDING;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Faults;
import org.oncetold.base.Refusal;
import org.oncetold.recording.media.Media;
import org.oncetold.recording.media.MediaDecoder;
import org.oncetold.recording.media.MemoryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes one media file in: seals the original, decodes it in the confined child, seals the sound
/// chunk by chunk, and closes the recording when all of it came out.
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final String STOPPED = "recording.refusal.importStopped";
    private static final int SECONDS_AT_ONCE = 16;
    private static final double TOLERANCE = 0.02;
    private static final int SLACK = AudioShape.SPEECH.sampleRate() / 2;

    private final MediaDecoder decoder;
    private final Originals originals;
    private final Appending appending;
    private final RecordingTable recordings;
    private final ImportTable imports;
    private final ImportNews news;
    private final Erasure erasure;
    private final Ending ending;
    private final AccessGate gate;
    private final Layers layers;

    ImportRun(
            MediaDecoder decoder,
            Originals originals,
            Appending appending,
            RecordingTable recordings,
            ImportTable imports,
            ImportNews news,
            Erasure erasure,
            Ending ending,
            AccessGate gate,
            Layers layers) {
        this.decoder = decoder;
        this.originals = originals;
        this.appending = appending;
        this.recordings = recordings;
        this.imports = imports;
        this.news = news;
        this.erasure = erasure;
        this.ending = ending;
        this.gate = gate;
        this.layers = layers;
    }

    /// Whatever happens to it ends it: a database that is away is waited for, everything else makes
    /// it incomplete.
    ///
    /// @throws Refusal unfit when the file ends early, the person closed recording meanwhile, or it
    ///   stopped for another reason; what came out is kept as incomplete. Conflict when somebody
    ///   cancelled it; nothing is kept
    void run(Recording recording, Coming coming, Media media, AccessGrant grant) {
        try {
            var problem = takeIn(recording, coming, media);
            if (!patiently(() -> beginsToEnd(recording))) throw erased(recording);
            var kept = patiently(() -> end(recording, problem, grant));
            if (problem.isPresent()) throw refusal(problem.get(), kept);
        } finally {
            news.tell(recording.id());
        }
    }

    /// Of this and cancelling the first one wins. Can be done again: the answer may have been lost.
    private boolean beginsToEnd(Recording recording) {
        return imports.move(recording.id(), ENDING)
                || imports.find(recording.id()).filter(it -> it.state() == ENDING).isPresent();
    }

    /// Can be done again.
    private Recording end(Recording recording, Optional<String> problem, AccessGrant grant) {
        var books = recordings.find(recording.id()).orElseThrow();
        var state = problem.isEmpty() ? RecordingState.CLOSED : RecordingState.INCOMPLETE;
        if (books.recording().isOpen())
            ending.end(books, Optional.empty(), state, ending(recording, grant));
        imports.end(recording.id(), problem);
        return books.recording();
    }

    private Refusal erased(Recording recording) {
        erasure.erase(recording.id());
        return Refusal.conflict("recording.refusal.importCancelled");
    }

    /// @return why not all of it came in
    private Optional<String> takeIn(Recording recording, Coming coming, Media media) {
        try {
            var original = original(coming);
            var digest = originals.seal(recording.id(), original.sha256());
            patiently(() -> imports.originalKept(recording.id(), original.parts(), digest));
            return decode(recording, coming.file(), media);
        } catch (Refusal refusal) {
            var unwished = patiently(() -> layers.isClosed(recording.statement(), Layer.RECORD));
            return Optional.of(unwished ? refusal.key() : STOPPED);
        } catch (IOException | RuntimeException e) {
            LOG.error("an import stopped, fault {}", Faults.record(e));
            return Optional.of(STOPPED);
        }
    }

    private Originals.Kept original(Coming coming) throws IOException {
        var kept = coming.kept();
        return kept.isPresent()
                ? kept.get()
                : originals.keep(coming.statement(), coming.original(), coming.file());
    }

    private Optional<String> decode(Recording recording, MemoryFile file, Media media)
            throws IOException {
        try (var decoding = decoder.decode(file, recording.shape().channels())) {
            var samples = takeIn(recording, decoding.sound());
            if (isCancelled(recording)) return Optional.of("recording.refusal.importCancelled");
            var whole = decoding.endedWell() && !media.endsEarly() && isLong(samples, media);
            if (samples == 0) return Optional.of("recording.refusal.noSound");
            return whole ? Optional.empty() : Optional.of("recording.refusal.cutFile");
        }
    }

    /// What the person no longer wishes is taken in no further; ending it needs a grant of its own.
    private AccessGrant ending(Recording recording, AccessGrant grant) {
        if (grant.covers(recording.statement())) return grant;
        return gate.grantTask(
                "import",
                recording.statement(),
                Deed.END_RECORDING,
                Recordings.object(recording.id()));
    }

    private long takeIn(Recording recording, InputStream sound) throws IOException {
        var second = recording.shape().bytesPerSecond();
        long seq = 0;
        long samples = 0;
        while (true) {
            var bytes = sound.readNBytes(second * SECONDS_AT_ONCE);
            var uploads = cut(bytes, second, seq, samples, recording.shape());
            if (uploads.isEmpty() || isCancelled(recording)) return samples;
            patiently(() -> appending.append(recording.id(), uploads, _ -> {}));
            seq += uploads.size();
            var last = uploads.getLast();
            samples = last.firstSample() + last.samples(recording.shape());
            news.tell(recording.id());
        }
    }

    private boolean isCancelled(Recording recording) {
        return patiently(() -> imports.find(recording.id()))
                .filter(line -> line.state() != ImportProgress.State.CANCELLED)
                .isEmpty();
    }

    private static List<ChunkUpload> cut(
            byte[] bytes, int size, long seq, long firstSample, AudioShape shape) {
        var whole = bytes.length - bytes.length % shape.bytesPerSample();
        var uploads = new ArrayList<ChunkUpload>();
        for (int at = 0; at < whole; at += size) {
            var part = java.util.Arrays.copyOfRange(bytes, at, Math.min(whole, at + size));
            uploads.add(
                    ChunkUpload.of(
                            seq + uploads.size(), firstSample + at / shape.bytesPerSample(), part));
        }
        return uploads;
    }

    private static boolean isLong(long samples, Media media) {
        return media.length()
                .map(AudioShape.SPEECH::samples)
                .map(expected -> samples >= expected * (1 - TOLERANCE) - SLACK)
                .orElse(true);
    }

    private static Refusal refusal(String problem, Recording kept) {
        return new Refusal(Refusal.Kind.UNFIT, problem, kept.duration().toSeconds());
    }
}
