// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.util.List;
import org.oncetold.export.pdf.PrintedPassage;
import org.oncetold.export.pdf.PrintedPassage.Heard;
import org.oncetold.export.pdf.PrintedPassage.Piece;
import org.oncetold.export.pdf.PrintedPassage.Voice;
import org.oncetold.recording.Speaker;
import org.oncetold.review.Passage;
import org.oncetold.review.Span;
import org.oncetold.review.SpeakerFrom;

/// A reviewed passage as the court document tells it.
final class Passages {

    /// Below this the machine is said to be unsure, here as on the page.
    private static final double UNSURE = 0.7;

    static PrintedPassage of(Passage passage, PrintedNames.Known known) {
        return new PrintedPassage(
                passage.start(),
                voice(passage),
                pieces(passage, known),
                passage.heard().map(it -> new Heard(known.person(it.by()), it.at())));
    }

    private static List<Piece> pieces(Passage passage, PrintedNames.Known known) {
        return passage.spans().stream().map(span -> piece(span, passage, known)).toList();
    }

    private static Piece piece(Span span, Passage passage, PrintedNames.Known known) {
        return switch (span) {
            case Span.MachineWord(var _, var word) ->
                    new Piece.MachineWord(
                            word.text(), !passage.isHeard() && word.confidence() < UNSURE);
            case Span.HeardWords(var number, var correction) ->
                    new Piece.HeardWords(
                            correction.heard().reveal(),
                            passage.words(correction.words()),
                            new Heard(known.person(correction.who()), correction.when()),
                            number > 0);
        };
    }

    /// A voice that is known from a turn says so.
    private static Voice voice(Passage passage) {
        var marked = passage.speakerFrom() == SpeakerFrom.TURN;
        return switch (Speaker.valueOf(passage.speaker())) {
            case INTERVIEWER -> marked ? Voice.INTERVIEWER_MARKED : Voice.INTERVIEWER;
            case PERSON -> marked ? Voice.PERSON_MARKED : Voice.PERSON;
            case INTERPRETER -> marked ? Voice.INTERPRETER_MARKED : Voice.INTERPRETER;
            case OTHER -> Voice.OTHER;
            case UNKNOWN -> Voice.UNKNOWN;
        };
    }

    private Passages() {}
}
