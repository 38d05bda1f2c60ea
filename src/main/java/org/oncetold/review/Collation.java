// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.oncetold.base.Refusal;
import org.oncetold.transcription.Transcript;
import org.oncetold.transcription.Utterance;

/// Lays what people wrote beside the utterances of the machine.
final class Collation {

    private final Transcript transcript;
    private final List<Passage> passages;

    Collation(Transcript transcript, Voices voices, List<Entry.Kept> entries) {
        this.transcript = transcript;
        var beside = new TreeMap<Integer, List<Entry.Kept>>();
        for (var kept : entries)
            beside.computeIfAbsent(kept.entry().passage(), _ -> new ArrayList<>()).add(kept);
        passages =
                transcript.utterances().stream()
                        .map(utterance ->
                                passage(
                                        utterance,
                                        voices.of(utterance),
                                        beside.getOrDefault(utterance.index(), List.of())))
                        .toList();
    }

    ReviewedTranscript whole() {
        return new ReviewedTranscript(transcript, passages);
    }

    Passage passage(int index) {
        return passages.stream()
                .filter(passage -> passage.index() == index)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("review.refusal.passage"));
    }

    int heard() {
        return (int) passages.stream().filter(Passage::isHeard).count();
    }

    int size() {
        return passages.size();
    }

    private static Passage passage(
            Utterance utterance, Voices.Voice known, List<Entry.Kept> entries) {
        var voice = known;
        var hearings = new ArrayList<Heard>();
        var corrections = new ArrayList<Correction>();
        var comments = new ArrayList<Comment>();
        var revision = 0L;
        for (var kept : entries) {
            switch (kept.entry()) {
                case Entry.Hearing hearing -> hearings.add(hearing.heard());
                case Entry.Correcting correcting -> {
                    corrections.add(correcting.correction());
                    revision = kept.rev();
                }
                case Entry.Commenting commenting -> comments.add(commenting.comment());
                case Entry.Naming naming ->
                        voice = Voices.Voice.of(naming.speaker(), SpeakerFrom.REVIEW);
            }
        }
        return new Passage(
                utterance,
                voice.speaker().name(),
                voice.from(),
                hearings,
                corrections,
                comments,
                revision);
    }
}
