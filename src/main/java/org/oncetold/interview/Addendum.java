// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import org.oncetold.base.Refusal;

/// A correction or addition to what was said, beside the record and never over it; as short or as
/// late as the person wishes.
///
/// @param about the place or topic it belongs to
/// @param words what is to be read there
/// @param reason why it is added
/// @param initials of the person, or of the one who wrote it down for them
public record Addendum(String about, String words, String reason, String initials) {

    private static final int LONGEST = 3_000;

    public Addendum {
        about = about.strip();
        words = words.strip();
        reason = reason.strip();
        initials = initials.strip();
        if (words.isEmpty() || reason.isEmpty() || initials.isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.addendum");
        if (about.length() + words.length() + reason.length() + initials.length() > LONGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.tooLong", LONGEST);
    }

    @Override
    public String toString() {
        return "addendum";
    }
}
