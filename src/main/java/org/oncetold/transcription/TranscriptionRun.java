// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.oncetold.access.AccessGrant;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Recordings;
import org.oncetold.transcription.model.SpeechModel;

/// One run over one recording: every channel, part by part; parts an earlier run finished with the
/// same model are taken as they are.
final class TranscriptionRun {

    private final Recordings recordings;
    private final PartTable table;
    private final SpeechRecognizer recognizer;
    private final TranscriptionTable.Row row;
    private final Recording recording;
    private final SpeechModel model;
    private final AccessGrant grant;
    private final long enough;
    private final Loudness loudness;

    TranscriptionRun(
            Recordings recordings,
            PartTable table,
            SpeechRecognizer recognizer,
            TranscriptionTable.Row row,
            Recording recording,
            SpeechModel model,
            AccessGrant grant,
            long enough) {
        this.recordings = recordings;
        this.table = table;
        this.recognizer = recognizer;
        this.row = row;
        this.recording = recording;
        this.model = model;
        this.grant = grant;
        this.enough = enough;
        loudness = new Loudness(recording.shape(), recording.samples());
    }

    /// @param finished told each new part before the next begins
    /// @param progress told how many samples of all channels are heard
    List<Part> parts(Finished finished, LongConsumer progress) throws GivenUp, IOException {
        var parts = new ArrayList<>(table.of(row, grant));
        for (var channel = 0; channel < recording.shape().channels(); channel++) {
            channel(channel, parts, finished, progress);
        }
        return parts;
    }

    /// When somebody speaks on each channel, once the parts are there.
    ///
    /// @param heard asked before each second; may throw to end it
    Activity activity(Runnable heard) throws IOException {
        loudness.readRest(this::from, heard);
        return new SpeechFinder(loudness).find(recording.duration());
    }

    /// Keeps a part.
    interface Finished {
        void part(Part part);
    }

    private void channel(int channel, List<Part> parts, Finished finished, LongConsumer progress)
            throws GivenUp, IOException {
        var from =
                parts.stream()
                        .filter(part -> part.channel() == channel)
                        .mapToLong(Part::to)
                        .max()
                        .orElse(0);
        var hearing = hearing(channel);
        var before = channel * recording.samples();
        while (from < recording.samples()) {
            var part = hearing.next(from, at -> progress.accept(before + at));
            finished.part(part);
            parts.add(part);
            from = part.to();
        }
    }

    private PartHearing hearing(int channel) {
        var shape = recording.shape();
        return new PartHearing(
                recognizer,
                model,
                channel,
                shape.sampleRate(),
                recording.samples(),
                enough,
                (from, limit) -> {
                    var one = new ChannelSound(from(from), shape.channels(), channel, limit);
                    return new MeasuredSound(one, loudness, channel, from);
                });
    }

    private InputStream from(long sample) {
        var sound = recordings.open(recording.id(), grant);
        sound.seek(sample);
        return sound;
    }
}
