// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncetold.export.pdf.PrintedPassage.Heard;
import org.oncetold.export.pdf.PrintedPassage.Piece;
import org.oncetold.export.pdf.PrintedPassage.Piece.HeardWords;
import org.oncetold.export.pdf.PrintedPassage.Piece.MachineWord;
import org.oncetold.export.pdf.PrintedPassage.Voice;
import org.oncetold.export.pdf.StatementDocument.Approved;
import org.oncetold.export.pdf.StatementDocument.Because;
import org.oncetold.export.pdf.StatementDocument.Cover;
import org.oncetold.export.pdf.StatementDocument.Event;
import org.oncetold.export.pdf.StatementDocument.Exhibit;
import org.oncetold.export.pdf.StatementDocument.Handover;
import org.oncetold.export.pdf.StatementDocument.Kept;
import org.oncetold.export.pdf.StatementDocument.NotKept;
import org.oncetold.export.pdf.StatementDocument.Noted;
import org.oncetold.export.pdf.StatementDocument.Outcome;
import org.oncetold.export.pdf.StatementDocument.Pause;
import org.oncetold.export.pdf.StatementDocument.Present;
import org.oncetold.export.pdf.StatementDocument.Proof;
import org.oncetold.export.pdf.StatementDocument.Shown;
import org.oncetold.export.pdf.StatementDocument.Sitting;
import org.oncetold.export.pdf.StatementDocument.Stretch;

/// An invented statement for tests.
final class SampleStatement {

    static final Instant BEGAN = Instant.parse("2026-11-23T09:10:02Z");
    static final Present INES = new Present("Ines Ortega", "interviewer");
    private static final Present MONA = new Present("Mona Keller", "supervisor");
    private static final Present PAVEL = new Present("Pavel Novák", "prosecutor");
    private static final List<String> VOCABULARY =
            List.of(
                    "we",
                    "left",
                    "the",
                    "house",
                    "when",
                    "it",
                    "was",
                    "dark",
                    "and",
                    "nobody",
                    "said",
                    "where",
                    "road",
                    "went",
                    "station",
                    "my",
                    "sister",
                    "waited",
                    "beside",
                    "door",
                    "until",
                    "morning",
                    "came",
                    "then",
                    "i",
                    "could",
                    "not",
                    "remember");

    private Locale language = Locale.ENGLISH;
    private String pseudonym = "Maria";
    private String recipient = "Pavel Novák, prosecutor";
    private List<PrintedPassage> passages = List.of();

    SampleStatement in(String language) {
        this.language = Locale.forLanguageTag(language);
        return this;
    }

    SampleStatement about(String pseudonym) {
        this.pseudonym = pseudonym;
        return this;
    }

    SampleStatement handedTo(String recipient) {
        this.recipient = recipient;
        return this;
    }

    SampleStatement saying(String... sentences) {
        passages =
                IntStream.range(0, sentences.length).mapToObj(i -> heard(i, sentences[i])).toList();
        return this;
    }

    SampleStatement with(PrintedPassage... passages) {
        this.passages = List.of(passages);
        return this;
    }

    SampleStatement ofWords(int count) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var all = new ArrayList<PrintedPassage>();
        for (var left = count; left > 0; ) {
            var length = Math.min(left, 4 + random.nextInt(60));
            var text = new ArrayList<String>();
            for (var i = 0; i < length; i++)
                text.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
            var sentence = String.join(" ", text);
            all.add(
                    all.size() % 3 == 2
                            ? unheard(all.size(), sentence)
                            : heard(all.size(), sentence));
            left -= length;
        }
        passages = List.copyOf(all);
        return this;
    }

    StatementDocument make() {
        return new StatementDocument(cover(), List.of(sitting()), exhibits());
    }

    static PrintedPassage heard(int number, String text) {
        return new PrintedPassage(at(number), voice(number), words(text), Optional.of(hearing()));
    }

    static PrintedPassage unheard(int number, String text) {
        return new PrintedPassage(at(number), voice(number), words(text), Optional.empty());
    }

    static PrintedPassage corrected(
            int number, String before, String heard, String machine, String after) {
        var pieces =
                Stream.of(
                                words(before).stream(),
                                Stream.of(new HeardWords(heard, machine, hearing(), true)),
                                words(after).stream())
                        .<Piece>flatMap(part -> part)
                        .toList();
        return new PrintedPassage(at(number), voice(number), pieces, Optional.of(hearing()));
    }

    static List<Piece> words(String text) {
        return Stream.of(text.split(" "))
                .<Piece>map(word -> new MachineWord(word.replace("?", ""), word.endsWith("?")))
                .toList();
    }

    private static Heard hearing() {
        return new Heard(INES, BEGAN.plus(Duration.ofHours(5)));
    }

    private static Duration at(int number) {
        return Duration.ofSeconds(3 + 9L * number);
    }

    private static Voice voice(int number) {
        return number % 2 == 0 ? Voice.INTERVIEWER : Voice.PERSON;
    }

    private Cover cover() {
        return new Cover(
                "2026-0007",
                "S-2026-014",
                pseudonym,
                "Adult, PEACE with cognitive interview, version 1.0",
                "3f9b2c1d".repeat(8),
                language,
                ZoneId.of("Europe/Madrid"),
                new Handover(
                        recipient,
                        "Court",
                        "Hearing on 2 December",
                        PAVEL,
                        Optional.of(new Approved(MONA, BEGAN.plus(Duration.ofHours(28)))),
                        BEGAN.plus(Duration.ofHours(28)).plusSeconds(40)));
    }

    private static List<Exhibit> exhibits() {
        return List.of(
                new Exhibit(
                        "F-5d5d5d5d",
                        "a video file (MP4, 12.4 MB), sealed as it was handed in",
                        1,
                        INES,
                        BEGAN,
                        "5d".repeat(32)),
                new Exhibit(
                        "AB/1",
                        "a drawing by the person; a drawing in blue",
                        1,
                        INES,
                        BEGAN.plus(Duration.ofMinutes(12)),
                        ""));
    }

    private static Shown shown(int second, String phase, String title) {
        return new Shown(Optional.of(Duration.ofSeconds(second)), phase, title, Outcome.SHOWN, "");
    }

    private Sitting sitting() {
        return new Sitting(
                BEGAN,
                BEGAN.plus(Duration.ofMinutes(94)),
                List.of(INES, new Present("Otto Brandt", "second interviewer")),
                List.of(
                        new Pause(
                                BEGAN.plus(Duration.ofMinutes(40)),
                                Optional.of(BEGAN.plus(Duration.ofMinutes(52))),
                                "Water, a walk in the yard")),
                List.of(
                        new NotKept(
                                Duration.ofSeconds(610),
                                Duration.ofSeconds(655),
                                List.of(
                                        new Because(
                                                BEGAN.plus(Duration.ofMinutes(11)),
                                                "Talk with her lawyer")))),
                List.of(
                        shown(4, "Engage", "Welcome"),
                        shown(240, "Account", "Free report"),
                        new Shown(
                                Optional.of(Duration.ofSeconds(900)),
                                "Account",
                                "Change of perspective",
                                Outcome.LEFT_OUT,
                                "the person was tired"),
                        new Shown(Optional.empty(), "Closure", "Thanks", Outcome.NOT_REACHED, "")),
                List.of(
                        new Event(
                                BEGAN.plus(Duration.ofMinutes(12)),
                                Optional.of(Duration.ofMinutes(12)),
                                "Exhibit, a drawing by the person: AB/1; a drawing in blue"),
                        new Event(
                                BEGAN.plus(Duration.ofMinutes(120)),
                                Optional.empty(),
                                "Added: the bus; it was a van; remembered it; M.K.")),
                List.of(
                        new Noted(
                                BEGAN.plus(Duration.ofMinutes(1)),
                                "Opening the record",
                                "Place",
                                "Interview room 2, second floor"),
                        new Noted(
                                BEGAN.plus(Duration.ofMinutes(88)),
                                "Signing",
                                "Signature",
                                "Not signed")),
                List.of(new Kept("read back", "How it was closed", "the person does not sign")),
                new Proof(
                        "7c".repeat(32),
                        "a1b2c3d4".repeat(8),
                        "oncetold-try-out-en 1",
                        "0f".repeat(32),
                        true,
                        "9e".repeat(32)),
                passages,
                List.of(new Stretch(Duration.ofSeconds(2400), Duration.ofSeconds(2460))));
    }
}
