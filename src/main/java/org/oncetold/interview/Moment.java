// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.recording.Speaker;

/// Something that happened in an interview. Its fields can hold what a person said, so it is kept
/// sealed and never printed.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
public sealed interface Moment {

    /// The session runs; with a recording, unless the person does not wish one.
    record Began(Optional<UUID> recording) implements Moment {
        @Override
        public String toString() {
            return "began";
        }
    }

    /// How a step came onto the screen.
    enum Way {
        NEXT,
        BACK,
        OUT_OF_ORDER
    }

    record StepShown(String step, Way way) implements Moment {
        @Override
        public String toString() {
            return "step shown";
        }
    }

    record StepSkipped(String step, String reason) implements Moment {
        @Override
        public String toString() {
            return "step skipped";
        }
    }

    /// Why a step or a rung was taken that is not taken without a reason, or which rung it was.
    ///
    /// @param rung its id in a ladder; empty for the step itself
    record Taken(String step, String rung, String reason) implements Moment {
        @Override
        public String toString() {
            return "taken";
        }
    }

    /// What was recorded in a field; empty takes it back.
    record Answered(String step, String field, String value) implements Moment {
        @Override
        public String toString() {
            return "answered";
        }
    }

    record BranchOpened(String branch) implements Moment {}

    record BranchClosed(String branch) implements Moment {}

    record Marked(String note) implements Moment {
        @Override
        public String toString() {
            return "marked";
        }
    }

    /// Whose turn to speak it is from here, where all share one microphone.
    record TurnMarked(Speaker speaker) implements Moment {
        @Override
        public String toString() {
            return "turn marked";
        }
    }

    /// The person asked that no sound is kept from here on.
    record MaskBegan() implements Moment {}

    /// Why.
    record MaskReason(String reason) implements Moment {
        @Override
        public String toString() {
            return "mask reason";
        }
    }

    /// Sound is kept again.
    record MaskEnded() implements Moment {}

    record Paused() implements Moment {}

    record Resumed() implements Moment {}

    record BreakBegan(String reason, boolean recordingGoesOn) implements Moment {
        @Override
        public String toString() {
            return "break began";
        }
    }

    /// @param meanwhile what was said or done that belongs on the record
    record BreakEnded(String meanwhile) implements Moment {
        @Override
        public String toString() {
            return "break ended";
        }
    }

    record CameIn(String name, InRoom as) implements Moment {
        @Override
        public String toString() {
            return "came in";
        }
    }

    record WentOut(String name) implements Moment {
        @Override
        public String toString() {
            return "went out";
        }
    }

    /// A topic to come back to, in the person's words.
    record TopicAdded(String words) implements Moment {
        @Override
        public String toString() {
            return "topic added";
        }
    }

    /// It is off the list, told or not; whether it was told says [TopicTold].
    record TopicDone(String words) implements Moment {
        @Override
        public String toString() {
            return "topic done";
        }
    }

    record Ended() implements Moment {}

    /// What was kept on a sheet that is the same in every protocol; empty takes it back.
    record Filled(Form form, String field, String value) implements Moment {
        @Override
        public String toString() {
            return "filled";
        }
    }

    /// The plan as it stood when the session began, by its SHA-256. What is changed later is an
    /// addendum.
    record PlanFrozen(String sha256) implements Moment {}

    /// The session began although something was still open, because safety asked for it.
    record BeganAllTheSame(String reason, int open) implements Moment {
        @Override
        public String toString() {
            return "began all the same";
        }
    }

    /// Something that belongs on the record beside the steps.
    record Noted(NoteKind kind, String words) implements Moment {
        @Override
        public String toString() {
            return "noted";
        }
    }

    record ExhibitShown(Exhibit exhibit) implements Moment {
        @Override
        public String toString() {
            return "exhibit shown";
        }
    }

    /// One of several events, as the person calls it.
    record IncidentNamed(String words) implements Moment {
        @Override
        public String toString() {
            return "incident named";
        }
    }

    /// A topic of the plan has been told; nobody need ask for it again.
    record TopicTold(String words) implements Moment {
        @Override
        public String toString() {
            return "topic told";
        }
    }

    record Added(Addendum addendum) implements Moment {
        @Override
        public String toString() {
            return "addendum";
        }
    }

    /// The person asked for something.
    ///
    /// @param aloud whether they said so or gave a sign, rather than touch their card
    record PersonAsked(PersonWish wish, boolean aloud) implements Moment {}

    /// The person is ready to go on.
    ///
    /// @param aloud whether they said so or gave a sign, rather than touch their card
    record PersonReady(boolean aloud) implements Moment {}

    /// Somebody watches from another room from here on.
    record Watches(UUID person, String name) implements Moment {
        @Override
        public String toString() {
            return "watches";
        }
    }

    record WatchesNoMore(UUID person, String name) implements Moment {
        @Override
        public String toString() {
            return "watches no more";
        }
    }

    /// The person was told that this one watches, and said whether they agree.
    record ToldOfWatcher(UUID person, String name, boolean agrees) implements Moment {
        @Override
        public String toString() {
            return "told of watcher";
        }
    }

    /// Somebody who watches asks to stop. It is for the interviewer to decide.
    record StopAdvised(String name) implements Moment {
        @Override
        public String toString() {
            return "stop advised";
        }
    }
}
