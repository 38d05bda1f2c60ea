// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// What can be done in the room with one key or one touch. `frontend/room/room-keys.ts` says which
/// key is which.
enum RoomKey {
    NEXT,
    BACK,
    MARK,
    TURN_INTERVIEWER,
    TURN_PERSON,
    TURN_OTHER,
    PAUSE,
    BREAK,
    STOP,
    DETAILS,
    RECORD,
    STEPS,
    SKIP,
    TOPIC,
    NOTE,
    PEOPLE,
    TOPICS,
    CARD,
    BOARD,
    UNDO,
    KEYS,
    CLOSE,
    DISTRESS_1,
    DISTRESS_2,
    DISTRESS_3,
    SETTLED;

    /// Whether it does another thing in another state of the room.
    boolean followsTheState() {
        return this == NEXT || this == PAUSE || this == BREAK || this == STOP;
    }
}
