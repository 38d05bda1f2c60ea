// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import java.util.Locale;
import java.util.Optional;

/// What the frame needs to know of the person in front of it. The people module answers.
public interface WhoIsHere {

    /// @param role key of the word for the role
    record Badge(String name, String role, Locale language) {}

    Optional<Badge> find();

    /// Keeps the language this person chose.
    void speak(Locale language);

    void signOut();
}
