// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.CanonicalBytes;
import org.oncetold.base.Sha256;
import org.oncetold.export.pdf.PrintedPassage;
import org.oncetold.export.pdf.StatementDocument.Because;
import org.oncetold.export.pdf.StatementDocument.NotKept;
import org.oncetold.export.pdf.StatementDocument.Outcome;
import org.oncetold.export.pdf.StatementDocument.Pause;
import org.oncetold.export.pdf.StatementDocument.Present;
import org.oncetold.export.pdf.StatementDocument.Proof;
import org.oncetold.export.pdf.StatementDocument.Shown;
import org.oncetold.export.pdf.StatementDocument.Sitting;
import org.oncetold.export.pdf.StatementDocument.Stretch;
import org.oncetold.interview.SessionReport;
import org.oncetold.interview.SessionReport.BreakLine;
import org.oncetold.interview.SessionReport.FrozenPlan;
import org.oncetold.interview.SessionReport.StepLine;
import org.oncetold.recording.Digest;
import org.oncetold.recording.Masked;
import org.oncetold.recording.Masks;
import org.oncetold.recording.Recording;
import org.oncetold.recording.Source;
import org.oncetold.review.Reviews;
import org.oncetold.transcription.Transcript;
import org.oncetold.transcription.Transcripts;
import org.springframework.stereotype.Component;

/// One recording as the court document tells it.
@Component
class Sittings {

    private final Masks masks;
    private final Transcripts transcripts;
    private final Reviews reviews;
    private final LegalRecord record;
    private final PrintedNames names;

    Sittings(
            Masks masks,
            Transcripts transcripts,
            Reviews reviews,
            LegalRecord record,
            PrintedNames names) {
        this.masks = masks;
        this.transcripts = transcripts;
        this.reviews = reviews;
        this.record = record;
        this.names = names;
    }

    Sitting of(
            Recording recording,
            Optional<SessionReport> session,
            Locale language,
            AccessGrant grant) {
        var transcript = transcripts.of(recording.id(), grant);
        return new Sitting(
                recording.beganAt(),
                session.filter(it -> it.recordings().getLast().equals(recording.id()))
                        .flatMap(it -> it.interview().endedAt())
                        .orElseGet(() -> recording.beganAt().plus(recording.duration())),
                present(recording, session, language),
                session.map(it -> breaks(it, language)).orElse(List.of()),
                notKept(recording, grant),
                session.map(it -> steps(it, recording)).orElse(List.of()),
                session.map(it -> record.timeline(it, recording, language)).orElse(List.of()),
                session.map(it -> record.noted(it, language)).orElse(List.of()),
                session.map(it -> record.kept(it, language)).orElse(List.of()),
                proof(recording, session, transcript),
                transcript.map(_ -> passages(recording, language, grant)).orElse(List.of()),
                transcript.map(Sittings::gaps).orElse(List.of()));
    }

    private List<PrintedPassage> passages(Recording recording, Locale language, AccessGrant grant) {
        var known = names.known(language);
        return reviews.of(recording.id(), grant).passages().stream()
                .map(passage -> Passages.of(passage, known))
                .toList();
    }

    private List<Present> present(
            Recording recording, Optional<SessionReport> session, Locale language) {
        return session.map(SessionReport::present)
                .filter(lines -> !lines.isEmpty())
                .map(lines ->
                        lines.stream()
                                .map(line ->
                                        new Present(
                                                line.name().reveal(),
                                                names.say("interview.as." + line.as(), language)))
                                .distinct()
                                .toList())
                .orElseGet(() -> byTheMicrophone(recording, language));
    }

    /// Who took a file in was not there when it was recorded.
    private List<Present> byTheMicrophone(Recording recording, Locale language) {
        return recording.source() == Source.MICROPHONE
                ? List.of(names.person(recording.beganBy(), language))
                : List.of();
    }

    private List<Pause> breaks(SessionReport session, Locale language) {
        return session.breaks().stream()
                .map(line -> new Pause(line.from(), line.until(), note(line, language)))
                .toList();
    }

    private List<NotKept> notKept(Recording recording, AccessGrant grant) {
        return masks.of(recording, grant).stream()
                .map(it -> new NotKept(it.from(), it.to(), reasons(it)))
                .toList();
    }

    private static List<Because> reasons(Masked masked) {
        return masked.reasons().stream()
                .map(it -> new Because(it.notedAt(), it.words().reveal()))
                .toList();
    }

    private String note(BreakLine line, Locale language) {
        if (line.pause()) return names.say("export.pdf.record.pause", language);
        return Stream.of(line.reason().reveal(), line.meanwhile().reveal())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static List<Shown> steps(SessionReport session, Recording recording) {
        return session.steps().stream().map(step -> step(step, recording)).toList();
    }

    private static Shown step(StepLine step, Recording recording) {
        return new Shown(
                step.sound().flatMap(place -> place.in(recording)),
                step.phase(),
                step.title(),
                switch (step.outcome()) {
                    case SHOWN -> Outcome.SHOWN;
                    case SKIPPED -> Outcome.LEFT_OUT;
                    case NOT_REACHED -> Outcome.NOT_REACHED;
                },
                step.reason().reveal());
    }

    private static List<Stretch> gaps(Transcript transcript) {
        return transcript.notTranscribed().stream()
                .map(gap -> new Stretch(gap.start(), gap.end()))
                .toList();
    }

    private static Proof proof(
            Recording recording, Optional<SessionReport> session, Optional<Transcript> transcript) {
        return new Proof(
                session.flatMap(SessionReport::plan).map(FrozenPlan::sha256).orElse(""),
                recording.digest().map(Digest::hex).orElse(""),
                transcript.map(it -> it.model().name()).orElse(""),
                transcript.map(it -> it.model().digest()).orElse(""),
                transcript.filter(it -> it.model().forTryingOutOnly()).isPresent(),
                transcript.map(Sittings::digest).orElse(""));
    }

    /// Names exactly the machine's words; `docs/export.md` says how to make it again.
    private static String digest(Transcript transcript) {
        var bytes = CanonicalBytes.of("oncetold/transcript-words/1").text(transcript.language());
        for (var utterance : transcript.utterances()) {
            bytes.number(utterance.channel());
            for (var word : utterance.words())
                bytes.text(word.text()).number(ms(word.start())).number(ms(word.end()));
        }
        return Sha256.hex(bytes.toBytes());
    }

    private static long ms(Duration duration) {
        return duration.toMillis();
    }
}
