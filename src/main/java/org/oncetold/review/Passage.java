// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncetold.recording.Speaker;
import org.oncetold.transcription.Utterance;
import org.oncetold.transcription.Word;

/// One utterance of the machine with all that people put beside it. The machine's words are always
/// there in full; the text with corrections is derived from them each time.
///
/// @param speaker who speaks, as a code of [Speaker]
/// @param speakerFrom how that is known
/// @param hearings everyone who heard it, oldest first
/// @param corrections every correction ever written, superseded ones too, oldest first
/// @param revision grows with each change; tells whether a page shows what is there now
public record Passage(
        Utterance utterance,
        String speaker,
        SpeakerFrom speakerFrom,
        List<Heard> hearings,
        List<Correction> corrections,
        List<Comment> comments,
        long revision) {

    public Passage {
        hearings = List.copyOf(hearings);
        corrections = List.copyOf(corrections);
        comments = List.copyOf(comments);
    }

    /// As the machine left it: nobody has heard it yet.
    static Passage untouched(Utterance utterance, Speaker speaker) {
        return new Passage(
                utterance, speaker.name(), SpeakerFrom.CHANNEL, List.of(), List.of(), List.of(), 0);
    }

    public int index() {
        return utterance.index();
    }

    public Optional<Heard> heard() {
        return hearings.isEmpty() ? Optional.empty() : Optional.of(hearings.getLast());
    }

    public boolean isHeard() {
        return !hearings.isEmpty();
    }

    public Duration start() {
        return utterance.start();
    }

    public Duration end() {
        return utterance.end();
    }

    public Duration length() {
        return end().minus(start());
    }

    public List<Word> words() {
        return utterance.words();
    }

    /// What the machine wrote, untouched.
    public String machineText() {
        return words(new WordRange(0, words().size()));
    }

    public String words(WordRange range) {
        return words().subList(range.from(), range.to()).stream()
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }

    /// What a person reads: heard words where somebody corrected, the machine's words elsewhere.
    public String text() {
        return spans().stream()
                .map(Passage::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    /// The corrections that stand, in the order in which they are read.
    public List<Correction> standing() {
        return new Corrections(corrections).standing();
    }

    /// The text in pieces, so that each can be shown as what it is.
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        var next = 0;
        var number = 0;
        for (var correction : standing()) {
            addMachineWords(spans, next, correction.words().from());
            next = correction.words().to();
            if (restores(correction)) addMachineWords(spans, correction.words().from(), next);
            else spans.add(new Span.HeardWords(spelling(correction) ? 0 : ++number, correction));
        }
        addMachineWords(spans, next, words().size());
        return List.copyOf(spans);
    }

    /// Whether a correction says that the machine was right after all.
    public boolean restores(Correction correction) {
        return !correction.words().isEmpty()
                && correction.heard().reveal().equals(words(correction.words()));
    }

    /// Whether a correction changes capitals and stops only: recorded like any other, but no note
    /// beside the words.
    public boolean spelling(Correction correction) {
        return !correction.words().isEmpty()
                && Rewriting.letters(correction.heard().reveal())
                        .equals(Rewriting.letters(words(correction.words())));
    }

    private void addMachineWords(List<Span> spans, int from, int to) {
        for (var i = from; i < to; i++) spans.add(new Span.MachineWord(i, words().get(i)));
    }

    private static String text(Span span) {
        return switch (span) {
            case Span.MachineWord machine -> machine.word().text();
            case Span.HeardWords heard -> heard.correction().heard().reveal();
        };
    }
}
