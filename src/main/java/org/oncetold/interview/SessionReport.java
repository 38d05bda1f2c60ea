// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;
import org.oncetold.protocol.Guide;
import org.oncetold.protocol.RecordField;
import org.oncetold.recording.RecordingId;

/// One session: who was there, which steps were shown, skipped or not reached, the breaks, and what
/// was recorded, all in the words of the guide that was on the screen.
///
/// @param recordings in which it was recorded, one after the other
/// @param reviewNote what the guide says about who has reviewed it
public record SessionReport(
        Interview interview,
        List<RecordingId> recordings,
        String protocolTitle,
        String reviewNote,
        List<PresentLine> present,
        List<StepLine> steps,
        List<BreakLine> breaks,
        List<AnswerLine> answers,
        List<FormLine> forms,
        List<MarkLine> marks,
        List<Confidential<String>> topicsLeft,
        List<EventLine> timeline,
        List<ExhibitLine> exhibits,
        Optional<FrozenPlan> plan) {

    /// How a step went.
    public enum Outcome {
        SHOWN,
        SKIPPED,
        NOT_REACHED
    }

    /// Somebody who was there, from when until when.
    public record PresentLine(
            Confidential<String> name, InRoom as, Instant from, Optional<Instant> until) {}

    /// @param sound where the sound stood when the step was first shown
    /// @param reordered whether it was taken out of the order of the protocol
    public record StepLine(
            String step,
            String phase,
            String title,
            Outcome outcome,
            Optional<Instant> at,
            Optional<SoundPlace> sound,
            boolean reordered,
            Confidential<String> reason) {}

    /// @param pause whether only the recorder rested
    public record BreakLine(
            Instant from,
            Optional<Instant> until,
            Optional<SoundPlace> sound,
            boolean pause,
            boolean recordingWentOn,
            Confidential<String> reason,
            Confidential<String> meanwhile) {}

    /// The answer as it stood at the end, in words.
    ///
    /// @param field its id in the guide
    /// @param isKey whether the answer is a key of `i18n/messages` (yes, no, not asked)
    /// @param forCourt whether a court document says it here: the guide does not keep it inside,
    ///   and it stands on no sheet
    /// @param earlier how often it was changed before
    public record AnswerLine(
            String step,
            String stepTitle,
            String field,
            String label,
            Confidential<String> answer,
            boolean isKey,
            boolean forCourt,
            Instant at,
            PersonId by,
            long earlier) {}

    /// What stands on a sheet that every protocol has, wherever it was asked.
    ///
    /// @param isKey whether the answer is a key of `i18n/messages`
    /// @param afterwards whether it was kept after the plan was frozen
    public record FormLine(
            Form form,
            RecordField field,
            Confidential<String> answer,
            boolean isKey,
            Instant at,
            PersonId by,
            boolean afterwards) {

        /// The key of what was asked.
        public String key() {
            return form.key() + "." + field.id();
        }
    }

    /// The plan as it stood when the session began.
    ///
    /// @param begunAllTheSame the reason, when something was still open
    /// @param addenda how often it was changed later: an answer, a field of its sheets, or what
    ///   turned out and was not in it
    public record FrozenPlan(
            String sha256,
            Instant at,
            Optional<Confidential<String>> begunAllTheSame,
            long addenda) {}

    /// @param by who put it on the record
    public record ExhibitLine(
            Exhibit exhibit, Instant at, Optional<SoundPlace> sound, PersonId by) {}

    public record MarkLine(Instant at, Optional<SoundPlace> sound, Confidential<String> note) {}

    public SessionReport {
        recordings = List.copyOf(recordings);
        present = List.copyOf(present);
        steps = List.copyOf(steps);
        breaks = List.copyOf(breaks);
        answers = List.copyOf(answers);
        forms = List.copyOf(forms);
        timeline = List.copyOf(timeline);
        exhibits = List.copyOf(exhibits);
        marks = List.copyOf(marks);
        topicsLeft = List.copyOf(topicsLeft);
    }

    public long count(Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }

    /// What of it is told beside one of its recordings, where these are told: what happened while
    /// it ran, or while one did that is not among them. The rest is told beside the first.
    public SessionReport beside(RecordingId recording, Collection<RecordingId> told) {
        var here = recordings.stream().filter(told::contains).toList();
        if (here.size() < 2) return this;
        var isFirst = here.getFirst().equals(recording);
        Predicate<Optional<SoundPlace>> isHere =
                place -> here.get(toldWith(place, here)).equals(recording);
        return new SessionReport(
                interview,
                recordings,
                protocolTitle,
                reviewNote,
                present,
                steps.stream().filter(step -> isHere.test(step.sound())).toList(),
                breaks.stream().filter(rest -> isHere.test(rest.sound())).toList(),
                isFirst ? answers : List.of(),
                isFirst ? forms : List.of(),
                marks.stream().filter(mark -> isHere.test(mark.sound())).toList(),
                isFirst ? topicsLeft : List.of(),
                timeline.stream().filter(event -> isHere.test(event.sound())).toList(),
                exhibits.stream().filter(exhibit -> isHere.test(exhibit.sound())).toList(),
                plan);
    }

    private int toldWith(Optional<SoundPlace> place, List<RecordingId> here) {
        var ran = place.map(it -> recordings.indexOf(it.recording())).orElse(0);
        var before = here.stream().filter(it -> recordings.indexOf(it) <= ran).count();
        return (int) Math.max(0, before - 1);
    }

    static SessionReport of(Interview interview, Guide guide, List<Happened> history) {
        return new ReportWriter(interview, guide, history).write();
    }
}
