// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.Locale;

/// Someone who works with OnceTold, or a program that does (it has no password, only tokens).
public record Person(
        PersonId id,
        String login,
        String name,
        Role role,
        String unit,
        Locale language,
        boolean active) {

    /// The id alone, so that a log line never names a person.
    @Override
    public String toString() {
        return id.toString();
    }
}
