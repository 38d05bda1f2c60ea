// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.io.Serial;
import java.util.UUID;

/// A sealed value does not open at its place: it was changed, moved, cut, or sealed under another
/// key. Carries the id of the object and nothing of its content.
public final class SealBroken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final UUID object;

    SealBroken(UUID object, Throwable cause) {
        super("the seal of " + object + " is broken", cause);
        this.object = object;
    }

    SealBroken(UUID object) {
        super("the seal of " + object + " is broken");
        this.object = object;
    }

    public UUID object() {
        return object;
    }
}
