// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

/// What a time mark says of a moment. A person sets it; nothing is marked by a machine.
public enum Sign {
    /// something that bears on what has to be proved
    ELEMENT("+"),
    SAFETY("!"),
    COME_BACK("?"),
    /// something else is known or was said of this
    DIFFERS("≠"),
    DISTRESS("~"),
    /// not to be asked again
    LEAVE_BE("–");

    private final String character;

    Sign(String character) {
        this.character = character;
    }

    /// The character that stands for it everywhere.
    public String character() {
        return character;
    }

    public String key() {
        return "observer.sign." + name();
    }
}
