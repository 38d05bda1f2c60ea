// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

/// What the person can ask for at any moment, with their own card or by a sign.
public enum PersonWish {
    STOP,
    PAUSE,
    BREAK,
    TOILET,
    WATER,
    NOT_UNDERSTOOD,
    DONT_KNOW,
    OTHER_QUESTION;

    /// Whether the conversation rests at once, until both wish to go on.
    public boolean rests() {
        return switch (this) {
            case STOP, PAUSE, BREAK, TOILET -> true;
            case WATER, NOT_UNDERSTOOD, DONT_KNOW, OTHER_QUESTION -> false;
        };
    }

    public String key() {
        return "interview.wish." + name();
    }
}
