// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Optional;
import java.util.UUID;

/// The thing inside a statement that was touched, by kind and id: a recording, a transcript.
public record ObjectRef(String kind, Optional<UUID> id) {

    public ObjectRef {
        if (!kind.matches("[a-z-]{0,40}"))
            throw new IllegalArgumentException("a kind is a short word in small letters");
    }

    public static ObjectRef none() {
        return new ObjectRef("", Optional.empty());
    }

    public static ObjectRef of(String kind, UUID id) {
        return new ObjectRef(kind, Optional.of(id));
    }
}
