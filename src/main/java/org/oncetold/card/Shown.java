// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.util.Optional;
import java.util.UUID;

/// What a card shows, and which page of the room said whether sound is kept. Of the sound only the
/// page knows that takes it: what it said stays while the others say nothing, and goes with it.
///
/// @param revision 0 before anything was shown
record Shown(long revision, CardScreen screen, Optional<UUID> soundFrom) {

    static Shown nothing() {
        return new Shown(0, CardScreen.BLANK, Optional.empty());
    }

    Shown from(UUID page, CardScreen now) {
        if (now.recording().isPresent()) return new Shown(revision, now, Optional.of(page));
        return soundFrom.filter(page::equals).isPresent()
                ? new Shown(revision, now, Optional.empty())
                : with(now.saying(screen.recording()));
    }

    Shown without(UUID page) {
        return from(page, screen.saying(Optional.empty()));
    }

    Shown with(CardScreen now) {
        return new Shown(revision, now, soundFrom);
    }

    /// The same under its own number when it shows something else than before.
    Shown after(Shown before, long fresh) {
        return before.revision > 0 && screen.equals(before.screen)
                ? this
                : new Shown(fresh, screen, soundFrom);
    }
}
