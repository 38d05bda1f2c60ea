// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// Somebody who watches from another room, or may come to.
///
/// @param here whether they watch now
/// @param told what the person said when they were told of this one; empty before that
public record Watcher(PersonId id, Confidential<String> name, boolean here, Optional<Told> told) {

    /// @param agrees whether the person agrees that this one watches
    public record Told(Instant at, boolean agrees) {}

    /// Whether they may see and hear what is said: the person knows of them and agrees.
    public boolean isAgreed() {
        return told.filter(Told::agrees).isPresent();
    }

    static Watcher expected(PersonId id, String name) {
        return new Watcher(id, Confidential.of(name), false, Optional.empty());
    }

    static List<Watcher> in(List<Happened> history) {
        var all = new LinkedHashMap<PersonId, Watcher>();
        for (var it : history) {
            switch (it.moment()) {
                case Moment.Watches(var who, var name) ->
                        put(all, of(all, who, name).present(true));
                case Moment.WatchesNoMore(var who, var name) ->
                        put(all, of(all, who, name).present(false));
                case Moment.ToldOfWatcher(var who, var name, var agrees) ->
                        put(all, of(all, who, name).told(new Told(it.at(), agrees)));
                default -> {}
            }
        }
        return new ArrayList<>(all.values());
    }

    private static Watcher of(Map<PersonId, Watcher> all, UUID who, String name) {
        var id = new PersonId(who);
        return all.getOrDefault(id, expected(id, name));
    }

    private static void put(Map<PersonId, Watcher> all, Watcher watcher) {
        all.put(watcher.id(), watcher);
    }

    private Watcher present(boolean now) {
        return new Watcher(id, name, now, told);
    }

    private Watcher told(Told now) {
        return new Watcher(id, name, here, Optional.of(now));
    }
}
