// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.oncetold.recording.Speakers;
import tools.jackson.databind.json.JsonMapper;

/// How transcripts and parts look inside their seals: JSON with short names, deflated. Times are
/// milliseconds.
final class TranscriptBytes {

    private static final JsonMapper JSON = new JsonMapper();

    /// @param channels nothing in parts, and in transcripts from before this was kept
    record Doc(
            String language,
            ModelLabel model,
            List<Run> runs,
            List<Gap> gaps,
            @Nullable Channels channels) {

        Doc with(Channels said) {
            return new Doc(language, model, runs, gaps, said);
        }
    }

    /// @param speakers codes with commas between them
    /// @param length of the recording
    /// @param spoken where there is speech
    record Channels(String speakers, long length, List<Gap> spoken) {

        static Channels of(Speakers speakers, Activity activity) {
            return new Channels(
                    speakers.codes(),
                    activity.length().toMillis(),
                    activity.spoken().stream().map(Gap::of).toList());
        }

        Activity activity() {
            return new Activity(
                    Speakers.parse(speakers).ofChannels().size(),
                    Duration.ofMillis(length),
                    spoken.stream().map(Gap::range).toList());
        }
    }

    /// @param c channel
    /// @param w words
    record Run(int c, List<Token> w) {}

    /// @param t text
    /// @param s start
    /// @param e end
    /// @param p confidence
    record Token(String t, long s, long e, double p) {}

    /// A stretch of a channel.
    record Gap(int c, long s, long e) {

        static Gap of(TimeRange range) {
            return new Gap(range.channel(), range.start().toMillis(), range.end().toMillis());
        }

        TimeRange range() {
            return new TimeRange(c, Duration.ofMillis(s), Duration.ofMillis(e));
        }
    }

    private TranscriptBytes() {}

    static byte[] pack(Doc doc) {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out)) {
            JSON.writeValue(deflated, doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Doc unpack(byte[] bytes) {
        return JSON.readValue(new InflaterInputStream(new ByteArrayInputStream(bytes)), Doc.class);
    }

    static Run run(int channel, List<Word> words) {
        return new Run(
                channel,
                words.stream()
                        .map(w ->
                                new Token(
                                        w.text(),
                                        w.start().toMillis(),
                                        w.end().toMillis(),
                                        w.confidence()))
                        .toList());
    }

    static List<Word> words(Run run) {
        return run.w().stream()
                .map(t ->
                        new Word(t.t(), Duration.ofMillis(t.s()), Duration.ofMillis(t.e()), t.p()))
                .toList();
    }
}
