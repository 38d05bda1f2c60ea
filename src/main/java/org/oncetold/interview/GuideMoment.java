// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

/// What was done with a step of the guide: how it came onto the screen, what was written down in
/// it, and the branches that an answer turned.
public sealed interface GuideMoment extends Moment {

    /// How a step came onto the screen.
    enum Way {
        NEXT,
        BACK,
        OUT_OF_ORDER
    }

    record StepShown(String step, Way way) implements GuideMoment {
        @Override
        public String toString() {
            return "step shown";
        }
    }

    record StepSkipped(String step, String reason) implements GuideMoment {
        @Override
        public String toString() {
            return "step skipped";
        }
    }

    /// Why a step or a rung was taken that is not taken without a reason, or which rung it was.
    ///
    /// @param rung its id in a ladder; empty for the step itself
    record Taken(String step, String rung, String reason) implements GuideMoment {
        @Override
        public String toString() {
            return "taken";
        }
    }

    /// What was recorded in a field; empty takes it back.
    record Answered(String step, String field, String value) implements GuideMoment {
        @Override
        public String toString() {
            return "answered";
        }
    }

    record BranchOpened(String branch) implements GuideMoment {}

    record BranchClosed(String branch) implements GuideMoment {}

    /// What was kept on a sheet that is the same in every protocol; empty takes it back.
    record Filled(Form form, String field, String value) implements GuideMoment {
        @Override
        public String toString() {
            return "filled";
        }
    }
}
