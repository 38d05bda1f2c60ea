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
import tools.jackson.databind.json.JsonMapper;

/// How transcripts and parts look inside their seals: JSON with short names, deflated. Times are
/// milliseconds.
final class TranscriptBytes {

    private static final JsonMapper JSON = new JsonMapper();

    record Doc(String language, ModelLabel model, List<Run> runs, List<Gap> gaps) {}

    /// @param c channel
    /// @param w words
    record Run(int c, List<Token> w) {}

    /// @param t text
    /// @param s start
    /// @param e end
    /// @param p confidence
    record Token(String t, long s, long e, double p) {}

    record Gap(int c, long s, long e) {}

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
