// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Stretch;
import org.oncetold.base.Refusal;

/// What a player says it played since it last said so, in seconds from the start of the recording.
///
/// @param number of this report; the same one may come again, because its answer was lost
/// @param left whether its page is being left, so that this listening is over
record Played(@Nullable List<Part> played, boolean left, @Nullable Long number) {

    private static final int MOST = 50;
    private static final double LONGEST = 1_000_000;
    private static final double MS = 1_000;

    record Part(double start, double end) {

        Stretch stretch() {
            if (!(start >= 0 && end > start && end < LONGEST)) throw unreadable();
            return new Stretch((long) (start * MS), (long) Math.ceil(end * MS));
        }
    }

    long report() {
        return number == null ? 0 : number;
    }

    List<Stretch> stretches() {
        if (played == null || played.size() > MOST) throw unreadable();
        return played.stream().map(Part::stretch).toList();
    }

    private static Refusal unreadable() {
        return Refusal.unreadable("recording.refusal.played", MOST);
    }
}
