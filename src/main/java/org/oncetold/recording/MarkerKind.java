// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// What happened at a moment of a recording.
public enum MarkerKind {
    STEP_SHOWN,
    STEP_SKIPPED,
    STEP_BACK,
    MARK,
    PAUSE,
    RESUME,
    BREAK_BEGAN,
    BREAK_ENDED,
    STOP,
    /// Sound is missing here; the detail says how long, in milliseconds.
    GAP,
    IMPORTED,
    DISTRESS,
    CAME_IN,
    WENT_OUT,
    EXHIBIT,
    /// An answer without words, something seen, a fault of a device.
    NOTED,
    INCIDENT,
    TOPIC_TOLD,
    /// The person asked for something; the detail is its code.
    PERSON_ASKED
}
