// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

/// What the person can say with one touch.
public enum Touch {
    STOP,
    PAUSE,
    /// The person's half of going on after a pause; the interviewer has the other half.
    GO_ON,
    BREAK,
    NOT_UNDERSTOOD,
    NOT_KNOWN,
    OTHER_QUESTION,
    WATER,
    TOILET;

    /// Whether the session rests with this touch.
    public boolean rests() {
        return this == STOP || this == PAUSE;
    }

    public String key() {
        return "card.touch." + name();
    }
}
