// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.recording.Speaker;

/// Something that happened in an interview. Can hold what a person said, so it is kept sealed,
/// under the simple name of its record, and never printed. What is done with a step is a
/// [GuideMoment].
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
public sealed interface Moment permits GuideMoment, Moment.BesideGuide {

    /// What happens in the room and with the recording.
    sealed interface BesideGuide extends Moment {}

    /// The session runs; with a recording, unless the person does not wish one.
    record Began(Optional<UUID> recording) implements BesideGuide {
        @Override
        public String toString() {
            return "began";
        }
    }

    /// The recording so far took no more, and the sound goes on in another one from here.
    record SoundGoesOn(UUID recording) implements BesideGuide {}

    record Marked(String note) implements BesideGuide {
        @Override
        public String toString() {
            return "marked";
        }
    }

    /// Whose turn to speak it is from here, where all share one microphone.
    record TurnMarked(Speaker speaker) implements BesideGuide {
        @Override
        public String toString() {
            return "turn marked";
        }
    }

    /// The person asked that no sound is kept from here on.
    record MaskBegan() implements BesideGuide {}

    /// Why.
    record MaskReason(String reason) implements BesideGuide {
        @Override
        public String toString() {
            return "mask reason";
        }
    }

    /// Sound is kept again.
    record MaskEnded() implements BesideGuide {}

    record Paused() implements BesideGuide {}

    record Resumed() implements BesideGuide {}

    record BreakBegan(String reason, boolean recordingGoesOn) implements BesideGuide {
        @Override
        public String toString() {
            return "break began";
        }
    }

    /// @param meanwhile what was said or done that belongs on the record
    record BreakEnded(String meanwhile) implements BesideGuide {
        @Override
        public String toString() {
            return "break ended";
        }
    }

    record CameIn(String name, InRoom as) implements BesideGuide {
        @Override
        public String toString() {
            return "came in";
        }
    }

    record WentOut(String name) implements BesideGuide {
        @Override
        public String toString() {
            return "went out";
        }
    }

    /// A topic to come back to, in the person's words.
    record TopicAdded(String words) implements BesideGuide {
        @Override
        public String toString() {
            return "topic added";
        }
    }

    /// It is off the list, told or not; whether it was told says [TopicTold].
    record TopicDone(String words) implements BesideGuide {
        @Override
        public String toString() {
            return "topic done";
        }
    }

    record Ended() implements BesideGuide {}

    /// The plan as it stood when the session began, by its SHA-256. What is changed later is an
    /// addendum.
    record PlanFrozen(String sha256) implements BesideGuide {}

    /// The session began although something was still open, because safety asked for it.
    record BeganAllTheSame(String reason, int open) implements BesideGuide {
        @Override
        public String toString() {
            return "began all the same";
        }
    }

    /// Something that belongs on the record beside the steps.
    record Noted(NoteKind kind, String words) implements BesideGuide {
        @Override
        public String toString() {
            return "noted";
        }
    }

    record ExhibitShown(Exhibit exhibit) implements BesideGuide {
        @Override
        public String toString() {
            return "exhibit shown";
        }
    }

    /// One of several events, as the person calls it.
    record IncidentNamed(String words) implements BesideGuide {
        @Override
        public String toString() {
            return "incident named";
        }
    }

    /// A topic of the plan has been told; nobody need ask for it again.
    record TopicTold(String words) implements BesideGuide {
        @Override
        public String toString() {
            return "topic told";
        }
    }

    record Added(Addendum addendum) implements BesideGuide {
        @Override
        public String toString() {
            return "addendum";
        }
    }

    /// The person asked for something.
    ///
    /// @param aloud whether they said so or gave a sign, rather than touch their card
    record PersonAsked(PersonWish wish, boolean aloud) implements BesideGuide {}

    /// The person is ready to go on.
    ///
    /// @param aloud whether they said so or gave a sign, rather than touch their card
    record PersonReady(boolean aloud) implements BesideGuide {}

    /// Somebody watches from another room from here on.
    record Watches(UUID person, String name) implements BesideGuide {
        @Override
        public String toString() {
            return "watches";
        }
    }

    record WatchesNoMore(UUID person, String name) implements BesideGuide {
        @Override
        public String toString() {
            return "watches no more";
        }
    }

    /// The person was told that this one watches, and said whether they agree.
    record ToldOfWatcher(UUID person, String name, boolean agrees) implements BesideGuide {
        @Override
        public String toString() {
            return "told of watcher";
        }
    }

    /// Somebody who watches asks to stop. It is for the interviewer to decide.
    record StopAdvised(String name) implements BesideGuide {
        @Override
        public String toString() {
            return "stop advised";
        }
    }
}
