// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.recording.MarkerKind;
import org.oncetold.recording.Markers;
import org.oncetold.recording.Recording;
import org.oncetold.recording.RecordingId;
import org.springframework.stereotype.Component;

/// Puts what happens in the room onto the recording's timeline, so that words, steps and breaks can
/// be seen together.
@Component
class SoundMarks {

    private record Mark(MarkerKind kind, String detail) {}

    private final Markers markers;

    SoundMarks(Markers markers) {
        this.markers = markers;
    }

    void add(Interview interview, Happened happened) {
        var recording = interview.recording();
        if (recording.isEmpty() || happened.atSample().isEmpty()) return;
        var at = happened.atSample().get();
        mark(happened.moment()).ifPresent(mark -> add(interview, recording.get(), at, mark));
    }

    /// Marks where the sound of a recording ends that takes no more.
    void goesOn(Interview interview, Recording takesNoMore) {
        var mark = new Mark(MarkerKind.GOES_ON, "");
        add(interview, takesNoMore.id(), takesNoMore.samples(), mark);
    }

    private void add(Interview interview, RecordingId recording, long at, Mark mark) {
        var detail = Confidential.of(mark.detail());
        markers.add(recording, interview.statement(), at, mark.kind(), detail);
    }

    /// What the person said with their card; nobody is signed in there.
    void addFor(Interview interview, Happened happened) {
        var recording = interview.recording();
        if (recording.isEmpty() || happened.atSample().isEmpty()) return;
        var at = happened.atSample().get();
        mark(happened.moment())
                .ifPresent(mark ->
                        markers.addFor(
                                recording.get(),
                                at,
                                mark.kind(),
                                Confidential.of(mark.detail()),
                                happened.by()));
    }

    /// The detail of a step is its key, with the reason behind it where one was given.
    private static Optional<Mark> mark(Moment moment) {
        return Optional.ofNullable(
                switch (moment) {
                    case GuideMoment.StepShown(var step, var way) ->
                            new Mark(
                                    way == GuideMoment.Way.BACK
                                            ? MarkerKind.STEP_BACK
                                            : MarkerKind.STEP_SHOWN,
                                    step);
                    case GuideMoment.StepSkipped(var step, var reason) ->
                            new Mark(MarkerKind.STEP_SKIPPED, step + "\n" + reason);
                    case Moment.SoundGoesOn _ -> new Mark(MarkerKind.GONE_ON, "");
                    case Moment.Marked(var note) -> new Mark(MarkerKind.MARK, note);
                    case Moment.TurnMarked(var speaker) ->
                            new Mark(MarkerKind.TURN, speaker.name());
                    case Moment.MaskReason(var reason) -> new Mark(MarkerKind.MASKED, reason);
                    case Moment.Paused _ -> new Mark(MarkerKind.PAUSE, "");
                    case Moment.Resumed _ -> new Mark(MarkerKind.RESUME, "");
                    case Moment.BreakBegan(var reason, var _) ->
                            new Mark(MarkerKind.BREAK_BEGAN, reason);
                    case Moment.BreakEnded(var meanwhile) ->
                            new Mark(MarkerKind.BREAK_ENDED, meanwhile);
                    case GuideMoment.Answered(var _, var field, var value)
                            when field.equals("distress") && !value.isEmpty() ->
                            new Mark(MarkerKind.DISTRESS, value);
                    case Moment.Ended _ -> new Mark(MarkerKind.STOP, "");
                    case Moment.CameIn(var name, var _) -> new Mark(MarkerKind.CAME_IN, name);
                    case Moment.WentOut(var name) -> new Mark(MarkerKind.WENT_OUT, name);
                    case Moment.Watches(var _, var name) -> new Mark(MarkerKind.CAME_IN, name);
                    case Moment.WatchesNoMore(var _, var name) ->
                            new Mark(MarkerKind.WENT_OUT, name);
                    case Moment.Noted(var _, var words) -> new Mark(MarkerKind.NOTED, words);
                    case Moment.ExhibitShown(var exhibit) ->
                            new Mark(MarkerKind.EXHIBIT, exhibit.reference());
                    case Moment.IncidentNamed(var words) -> new Mark(MarkerKind.INCIDENT, words);
                    case Moment.TopicTold(var words) -> new Mark(MarkerKind.TOPIC_TOLD, words);
                    case Moment.PersonAsked(var wish, var _) ->
                            new Mark(MarkerKind.PERSON_ASKED, wish.name());
                    case GuideMoment.Taken(var step, var _, var reason) ->
                            new Mark(MarkerKind.TAKEN, step + "\n" + reason);
                    case Moment.MaskBegan _, // the chunks themselves tell from where to where
                            Moment.MaskEnded _,
                            Moment.Began _,
                            GuideMoment.Answered _,
                            GuideMoment.BranchOpened _,
                            GuideMoment.BranchClosed _,
                            Moment.TopicAdded _,
                            Moment.TopicDone _,
                            GuideMoment.Filled _,
                            Moment.PlanFrozen _,
                            Moment.BeganAllTheSame _,
                            Moment.Added _,
                            Moment.ToldOfWatcher _,
                            Moment.StopAdvised _,
                            Moment.PersonReady _ ->
                            null;
                });
    }
}
