// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

/// How it is known whose voice a passage is.
public enum SpeakerFrom {
    /// The speaker has a microphone of their own.
    CHANNEL,
    /// The interviewer marked whose turn it was while it was recorded.
    TURN,
    /// Somebody who listened named the voice.
    REVIEW,
    /// It is not known.
    NOBODY
}
