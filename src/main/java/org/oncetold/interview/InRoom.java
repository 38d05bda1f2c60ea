// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

/// In what part somebody is in the room, or watches.
public enum InRoom {
    INTERVIEWER,
    SECOND_INTERVIEWER,
    INTERPRETER,
    INTERMEDIARY,
    SUPPORT_PERSON,
    LAWYER,
    OBSERVER,
    OTHER
}
