// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.List;

/// A stage of the interview.
public record Phase(String id, Part part, List<Step> steps) {

    /// Where a phase stands to the recording.
    public enum Part {
        /// Planned alone or with the team, before the person is in the room.
        BEFORE,
        /// With the person, on the record.
        DURING,
        /// When the person has left.
        AFTER
    }

    public Phase {
        steps = List.copyOf(steps);
    }

    public boolean has(String stepId) {
        return steps.stream().anyMatch(step -> step.id().equals(stepId));
    }
}
