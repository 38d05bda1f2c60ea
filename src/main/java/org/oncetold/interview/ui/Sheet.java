// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

/// What lies beside the wording, one at a time.
enum Sheet {
    NONE,
    READY,
    FORM,
    REASON,
    NOTE,
    PEOPLE,
    TOPICS,
    DETAILS,
    RECORD,
    STEPS,
    SKIP,
    TOPIC,
    BREAK,
    MASK,
    STOP,
    CARD,
    BOARD,
    KEYS;

    /// Whether something may be typed on it that is not kept yet. Such a sheet is closed by hand
    /// only, and lies there whatever step is on.
    boolean holdsTyping() {
        return this == NOTE || this == PEOPLE || this == TOPICS || this == BOARD;
    }
}
