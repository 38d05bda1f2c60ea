// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// An entry of the access log as it is read: who did what, when, why, and how it ended.
///
/// @param id names the entry; an outcome names in `follows` the entry it belongs to
/// @param reason the person's own words, where they gave any and the reader may see them
/// @param listened what was listened to, in an entry that says so
public record AccessEntry(
        UUID id,
        UUID chain,
        long seq,
        Instant at,
        EventClass eventClass,
        String action,
        Actor actor,
        Optional<StatementId> statement,
        ObjectRef object,
        Optional<Purpose> purpose,
        Optional<Confidential<String>> reason,
        long amount,
        Outcome outcome,
        Optional<UUID> follows,
        Optional<Listened> listened) {

    AccessEntry because(Confidential<String> words) {
        return with(Optional.of(words), listened);
    }

    AccessEntry listening(Listened what) {
        return with(reason, Optional.of(what));
    }

    /// With the words of the reason only when they are this person's.
    AccessEntry shownTo(PersonId person) {
        return actor instanceof Actor.Staff(var by, var _) && by.equals(person)
                ? this
                : with(Optional.empty(), listened);
    }

    private AccessEntry with(Optional<Confidential<String>> words, Optional<Listened> what) {
        return new AccessEntry(
                id,
                chain,
                seq,
                at,
                eventClass,
                action,
                actor,
                statement,
                object,
                purpose,
                words,
                amount,
                outcome,
                follows,
                what);
    }

    /// Where the words for the action are.
    public String actionKey() {
        return "access.deed." + action;
    }
}
