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
    /// It takes no more, and the sound of the session goes on in another recording.
    GOES_ON,
    /// The sound of the session goes on here from another recording, which took no more.
    GONE_ON,
    /// Sound is missing here; the detail says how long, in milliseconds.
    GAP,
    /// The microphone of one channel went away; the others go on. The detail is the channel.
    CHANNEL_GONE,
    /// It is there again; the detail is the channel and how long it was away, in milliseconds.
    CHANNEL_BACK,
    /// Whose turn it is from here, as the interviewer marked it; the detail is a code of [Speaker].
    TURN,
    /// Why no sound is kept from here, as the person asked; the detail says it in words.
    MASKED,
    IMPORTED,
    /// Somebody who watched marked it; the detail is its character and its code.
    OBSERVED,
    DISTRESS,
    CAME_IN,
    WENT_OUT,
    EXHIBIT,
    /// An answer without words, something seen, a fault of a device.
    NOTED,
    INCIDENT,
    TOPIC_TOLD,
    /// A wording of a ladder was spoken, or a step was taken with a reason; the detail is the step,
    /// and the reason on a line of its own.
    TAKEN,
    /// The person asked for something; the detail is its code.
    PERSON_ASKED
}
