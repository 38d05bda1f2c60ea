// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;
import org.oncetold.review.Correction;
import org.oncetold.review.Passage;
import org.oncetold.review.Span;
import org.oncetold.review.SpeakerFrom;
import org.oncetold.transcription.Word;

/// Writes passages for one reader: people by name, times in the reader's form.
final class PassageWriter {

    private static final double MS = 1_000.0;

    private final People people;
    private final Reader reader;
    private final Map<PersonId, String> names = new HashMap<>();

    PassageWriter(People people, Reader reader) {
        this.people = people;
        this.reader = reader;
    }

    SessionWords.PassageWords write(Passage passage) {
        return new SessionWords.PassageWords(
                passage.index(),
                passage.revision(),
                seconds(passage.start()),
                seconds(passage.end()),
                passage.speaker(),
                passage.speakerFrom() == SpeakerFrom.TURN,
                passage.words().stream().map(PassageWriter::word).toList(),
                fixes(passage),
                earlier(passage),
                passage.hearings().stream()
                        .map(h -> new SessionWords.Hearing(name(h.by()), reader.when(h.at())))
                        .toList(),
                passage.comments().stream()
                        .map(c ->
                                new SessionWords.Note(
                                        name(c.who()),
                                        reader.word("people.role." + c.role()),
                                        reader.when(c.when()),
                                        c.text().reveal()))
                        .toList());
    }

    String name(PersonId person) {
        return names.computeIfAbsent(person, id -> people.byId(id).name());
    }

    static double seconds(Duration time) {
        return time.toMillis() / MS;
    }

    private static List<Object> word(Word word) {
        return List.of(
                word.text(),
                seconds(word.start()),
                seconds(word.end()),
                rounded(word.confidence()));
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }

    private List<SessionWords.Fix> fixes(Passage passage) {
        var fixes = new ArrayList<SessionWords.Fix>();
        for (var span : passage.spans())
            if (span instanceof Span.HeardWords(var number, var correction))
                fixes.add(fix(passage, number, correction));
        return fixes;
    }

    private List<SessionWords.Fix> earlier(Passage passage) {
        var standing = passage.standing();
        return passage.corrections().stream()
                .filter(correction -> !standing.contains(correction))
                .map(correction -> fix(passage, 0, correction))
                .toList();
    }

    private SessionWords.Fix fix(Passage passage, int number, Correction correction) {
        return new SessionWords.Fix(
                number,
                correction.words().from(),
                correction.words().to(),
                correction.heard().reveal(),
                passage.words(correction.words()),
                name(correction.who()),
                reader.when(correction.when()));
    }
}
