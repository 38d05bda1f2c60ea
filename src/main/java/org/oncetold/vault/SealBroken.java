// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.io.Serial;
import java.util.UUID;

/// A sealed value does not open at its place: it was changed, moved, cut, or sealed under another
/// key. Names the object and the place in it, and nothing of its content.
public final class SealBroken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final UUID object;

    SealBroken(Place place, Throwable cause) {
        super("the seal of " + place.object() + " is broken at " + place.where(), cause);
        this.object = place.object();
    }

    SealBroken(Place place) {
        super("the seal of " + place.object() + " is broken at " + place.where());
        this.object = place.object();
    }

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
