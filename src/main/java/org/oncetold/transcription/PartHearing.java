// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.oncetold.transcription.RecognizerLost.Way;
import org.oncetold.transcription.model.ModelUnfit;
import org.oncetold.transcription.model.SpeechModel;

/// Hears one channel part by part and gets past sound that kills the recogniser: a lost part is
/// tried again; lost again, it is heard up to shortly before the place; lost there too, ten seconds
/// are marked as not transcribed and it goes on behind them.
final class PartHearing {

    private static final int MARGIN_SECONDS = 5;
    private static final int SKIP_SECONDS = 10;
    private static final int TRIES = 3;
    private static final int MOST_SKIPS_IN_A_ROW = 6;

    /// Where the sound of the channel comes from.
    interface Source {
        InputStream from(long sample, long limit) throws IOException;
    }

    private final SpeechRecognizer recognizer;
    private final SpeechModel model;
    private final int channel;
    private final int rate;
    private final long samples;
    private final long enough;
    private final Source source;
    private int skips;

    PartHearing(
            SpeechRecognizer recognizer,
            SpeechModel model,
            int channel,
            int rate,
            long samples,
            long enough,
            Source source) {
        this.recognizer = recognizer;
        this.model = model;
        this.channel = channel;
        this.rate = rate;
        this.samples = samples;
        this.enough = enough;
        this.source = source;
    }

    /// The part that begins at this sample; at least one sample long.
    Part next(long from, LongConsumer progress) throws GivenUp, IOException {
        var limit = samples - from;
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                var part = hear(from, limit, progress);
                skips = 0;
                return part;
            } catch (RecognizerLost e) {
                if (e.way() == Way.REFUSED) throw new GivenUp(Failure.RATE_UNFIT);
                if (e.way() == Way.NOT_STARTED && attempt == TRIES) {
                    throw new GivenUp(Failure.CANNOT_START);
                }
                var safe = e.heardSamples() - (long) MARGIN_SECONDS * rate;
                if (attempt > 1 && safe > 0) limit = safe;
            } catch (ModelUnfit e) {
                throw new GivenUp(Failure.MODEL_UNFIT);
            }
        }
        return skip(from);
    }

    private Part hear(long from, long limit, LongConsumer progress)
            throws RecognizerLost, ModelUnfit, IOException {
        try (var sound = source.from(from, limit)) {
            var hearing =
                    new Hearing(sound, from, rate, enough, heard -> progress.accept(from + heard));
            var heard = recognizer.hear(model, hearing);
            return Part.of(channel, from, heard, rate);
        }
    }

    private Part skip(long from) throws GivenUp {
        if (++skips > MOST_SKIPS_IN_A_ROW) throw new GivenUp(Failure.RECOGNIZER_LOST);
        return Part.skipped(channel, from, Math.min(samples, from + (long) SKIP_SECONDS * rate));
    }
}
