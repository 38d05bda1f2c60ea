// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Refusal;

/// Something that was shown, handed over or drawn in the session. Described in neutral words, never
/// interpreted.
///
/// @param reference what the agency calls it, for example AB/1
/// @param from who brought it
/// @param sha256 of its photo or file, in hex, when one was kept with it
public record Exhibit(
        UUID id,
        Kind kind,
        String reference,
        String description,
        String from,
        Optional<String> sha256) {

    private static final int LONGEST = 500;

    /// What it is.
    public enum Kind {
        OBJECT,
        DOCUMENT,
        PICTURE,
        DRAWING
    }

    public Exhibit {
        reference = reference.strip();
        description = description.strip();
        from = from.strip();
        if (reference.isEmpty() || description.isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.exhibit");
        if (reference.length() + description.length() + from.length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.tooLong", LONGEST);
    }

    @Override
    public String toString() {
        return "exhibit " + id;
    }
}
