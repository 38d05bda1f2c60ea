// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;

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

    record TopicDone(String words) implements Moment {
        @Override
        public String toString() {
            return "topic done";
        }
    }

    record Ended() implements Moment {}
}
