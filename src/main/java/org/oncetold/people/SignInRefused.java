// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.Optional;

/// Someone did not get in. The name that was typed is never kept: it may be a passphrase.
///
/// @param person who the name belongs to, if anyone
/// @param why WRONG (name and passphrase do not go together), WAIT (too many tries), INACTIVE
public record SignInRefused(Optional<PersonId> person, Why why) {

    public enum Why {
        WRONG,
        WAIT,
        INACTIVE
    }
}
