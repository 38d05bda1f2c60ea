// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;
import org.oncetold.recording.Digest;
import org.oncetold.review.Correction;
import org.oncetold.review.Passage;
import org.oncetold.transcription.Word;

/// The words of a statement as `GET /api/v1/statements/{id}/transcript` gives them. Times are
/// seconds from the start of their recording. `text` is what a person reads, `machineText` what the
/// machine wrote; `words` are always the machine's.
record TranscriptJson(
        UUID statement, List<RecordingJson> recordings, List<UtteranceJson> utterances) {

    /// @param digest SHA-256 over all of the sound these words were made from
    record RecordingJson(
            UUID id,
            String digest,
            String language,
            double seconds,
            String model,
            boolean forTryingOutOnly,
            ActivityJson activity) {}

    /// @param heardBy logins of those who confirmed it; nobody yet when empty
    record UtteranceJson(
            UUID recording,
            int index,
            double start,
            double end,
            String speaker,
            String speakerFrom,
            String text,
            String machineText,
            List<String> heardBy,
            List<WordJson> words,
            List<CorrectionJson> corrections) {}

    record WordJson(String text, double start, double end, double confidence) {}

    /// @param from,to which of the words it is about, `to` not included
    record CorrectionJson(int from, int to, String heard, String by, String at) {}

    static TranscriptJson of(
            StatementId statement, List<Opening.Part> parts, Function<PersonId, String> login) {
        return new TranscriptJson(
                statement.value(),
                parts.stream().map(TranscriptJson::recording).toList(),
                parts.stream().flatMap(part -> utterances(part, login).stream()).toList());
    }

    private static RecordingJson recording(Opening.Part part) {
        var transcript = part.reviewed().transcript();
        return new RecordingJson(
                part.recording().id().value(),
                part.recording().digest().map(Digest::hex).orElse(""),
                transcript.language(),
                seconds(part.recording().duration()),
                transcript.model().name(),
                transcript.model().forTryingOutOnly(),
                ActivityJson.of(part.recording(), transcript));
    }

    private static List<UtteranceJson> utterances(
            Opening.Part part, Function<PersonId, String> login) {
        var recording = part.recording().id().value();
        return part.reviewed().passages().stream()
                .map(passage -> utterance(recording, passage, login))
                .toList();
    }

    private static UtteranceJson utterance(
            UUID recording, Passage passage, Function<PersonId, String> login) {
        return new UtteranceJson(
                recording,
                passage.index(),
                seconds(passage.start()),
                seconds(passage.end()),
                passage.speaker(),
                passage.speakerFrom().name(),
                passage.text(),
                passage.machineText(),
                passage.hearings().stream().map(h -> login.apply(h.by())).distinct().toList(),
                passage.words().stream().map(TranscriptJson::word).toList(),
                passage.standing().stream().map(c -> correction(c, login)).toList());
    }

    private static WordJson word(Word word) {
        return new WordJson(
                word.text(), seconds(word.start()), seconds(word.end()), word.confidence());
    }

    private static CorrectionJson correction(
            Correction correction, Function<PersonId, String> login) {
        return new CorrectionJson(
                correction.words().from(),
                correction.words().to(),
                correction.heard().reveal(),
                login.apply(correction.who()),
                correction.when().toString());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
