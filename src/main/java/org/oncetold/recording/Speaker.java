// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// Whose voice a channel or a passage is, as a part in the conversation and never as a name. With
/// one microphone for each the channel tells; otherwise a person says so.
public enum Speaker {
    INTERVIEWER,
    PERSON,
    INTERPRETER,
    OTHER,
    UNKNOWN
}
