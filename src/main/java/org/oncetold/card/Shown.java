// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What a card shows, and which page of the room said whether sound is kept. Of the sound only the
/// page knows that takes it: what it said stays while the others say nothing, and goes with it.
/// That it is on is shown only while the sound is heard, too: a browser that crashed says no more.
///
/// @param revision 0 before anything was shown
/// @param said as the pages have it
/// @param comes whether sound comes in; belongs to what was said last
/// @param heard whether it did when that was asked last
record Shown(
        long revision,
        CardScreen said,
        Optional<UUID> soundFrom,
        BooleanSupplier comes,
        boolean heard) {

    static Shown nothing() {
        return new Shown(0, CardScreen.BLANK, Optional.empty(), () -> false, false);
    }

    CardScreen screen() {
        return isOn() && !heard ? said.saying(Optional.empty()) : said;
    }

    /// Whether a page says that sound is kept.
    boolean isOn() {
        return said.recording().orElse(false);
    }

    Shown from(UUID page, CardScreen now, BooleanSupplier coming) {
        if (now.recording().isPresent())
            return new Shown(
                    revision, now, Optional.of(page), coming, heard && isOn() && isFrom(page));
        return isFrom(page)
                ? new Shown(revision, now, Optional.empty(), coming, false)
                : with(now.saying(said.recording()));
    }

    private boolean isFrom(UUID page) {
        return soundFrom.filter(page::equals).isPresent();
    }

    Shown without(UUID page) {
        return from(page, said.saying(Optional.empty()), comes);
    }

    Shown with(CardScreen now) {
        return new Shown(revision, now, soundFrom, comes, heard);
    }

    /// What was found out about the sound, unless somebody has said something else of it since.
    Shown listened(BooleanSupplier asked, boolean nowHeard) {
        return comes == asked ? new Shown(revision, said, soundFrom, comes, nowHeard) : this;
    }

    /// The same under its own number when it shows something else than before.
    Shown after(Shown before, long fresh) {
        return before.revision > 0 && screen().equals(before.screen())
                ? this
                : new Shown(fresh, said, soundFrom, comes, heard);
    }
}
