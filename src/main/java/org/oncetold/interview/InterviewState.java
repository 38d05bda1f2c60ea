// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.Optional;

/// Where an interview stands.
public enum InterviewState {
    /// Prepared; nobody is recorded yet.
    PLANNED,
    /// The person is in the room and the recorder runs.
    IN_SESSION,
    /// The recorder rests for a moment.
    PAUSED,
    /// The conversation rests; the recorder goes on unless the person chose otherwise.
    BREAK,
    /// Closed; only the evaluation can still be written.
    ENDED;

    /// Whether the conversation rests.
    public boolean rests() {
        return this == PAUSED || this == BREAK;
    }

    /// Where a moment leads from here; empty when it cannot happen now.
    Optional<InterviewState> after(Moment moment) {
        var next =
                switch (moment) {
                    case Moment.Began _ -> this == PLANNED ? IN_SESSION : null;
                    case Moment.Paused _ -> this == IN_SESSION ? PAUSED : null;
                    case Moment.Resumed _ -> this == PAUSED ? IN_SESSION : null;
                    case Moment.BreakBegan _ -> this == IN_SESSION ? BREAK : null;
                    case Moment.BreakEnded _ -> this == BREAK ? IN_SESSION : null;
                    case Moment.Ended _ -> this == PLANNED || this == ENDED ? null : ENDED;
                    case Moment.PlanFrozen _, Moment.BeganAllTheSame _ ->
                            this == PLANNED ? this : null;
                    case Moment.Added _, Moment.MaskReason _ -> this == PLANNED ? null : this;
                    case Moment.PersonAsked _, Moment.ToldOfWatcher _, Moment.Watches _ ->
                            this == ENDED ? null : this;
                    case Moment.StopAdvised _ -> this == PLANNED || this == ENDED ? null : this;
                    case Moment.PersonReady _,
                            GuideMoment.Taken _,
                            Moment.Noted _,
                            Moment.SoundGoesOn _,
                            Moment.TurnMarked _,
                            Moment.MaskBegan _,
                            Moment.MaskEnded _,
                            Moment.ExhibitShown _,
                            Moment.IncidentNamed _,
                            Moment.TopicTold _ ->
                            this == PLANNED || this == ENDED ? null : this;
                    case GuideMoment.StepShown _,
                            GuideMoment.StepSkipped _,
                            GuideMoment.Answered _,
                            GuideMoment.Filled _,
                            GuideMoment.BranchOpened _,
                            GuideMoment.BranchClosed _,
                            Moment.CameIn _,
                            Moment.WentOut _,
                            Moment.WatchesNoMore _ ->
                            this;
                    case Moment.Marked _, Moment.TopicAdded _, Moment.TopicDone _ ->
                            this == ENDED ? null : this;
                };
        return Optional.ofNullable(next);
    }
}
