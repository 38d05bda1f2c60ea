// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

/// Whose voice a passage is. With one microphone for each, the channel tells; otherwise a person
/// says so.
public enum Speaker {
    INTERVIEWER,
    PERSON,
    OTHER,
    UNKNOWN;

    /// Two channels are the interviewer's microphone and the person's, in this order.
    static Speaker ofChannel(int channel, int channels) {
        if (channels != 2) return UNKNOWN;
        return channel == 0 ? INTERVIEWER : PERSON;
    }
}
