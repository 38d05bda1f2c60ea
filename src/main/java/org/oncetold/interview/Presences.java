// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.oncetold.base.Confidential;
import org.oncetold.interview.SessionReport.PresentLine;

/// Who came in and went out, read from the line of an interview.
final class Presences {

    private Presences() {}

    /// Those who watch are known by their id, for two can have one name; the others by the name
    /// that was written down.
    static List<PresentLine> of(List<Happened> history) {
        var here = new ArrayList<Present>();
        for (var it : history) {
            switch (it.moment()) {
                case Moment.CameIn(var name, var as) ->
                        here.add(Present.since(Optional.empty(), name, as, it));
                case Moment.WentOut(var name) -> left(here, it, one -> one.isCalled(name));
                case Moment.Watches(var who, var name) ->
                        here.add(Present.since(Optional.of(who), name, InRoom.OBSERVER, it));
                case Moment.WatchesNoMore(var who, var _) -> left(here, it, one -> one.is(who));
                default -> {}
            }
        }
        return here.stream().map(Present::line).toList();
    }

    private static void left(List<Present> here, Happened it, Predicate<Present> who) {
        here.replaceAll(one -> who.test(one) ? one.until(it) : one);
    }

    /// @param watcher who it is; empty for somebody in the room
    private record Present(Optional<UUID> watcher, PresentLine line) {

        static Present since(Optional<UUID> watcher, String name, InRoom as, Happened it) {
            var called = Confidential.of(name);
            return new Present(watcher, new PresentLine(called, as, it.at(), Optional.empty()));
        }

        boolean is(UUID person) {
            return watcher.filter(person::equals).isPresent();
        }

        boolean isCalled(String name) {
            return watcher.isEmpty() && line.name().reveal().equals(name);
        }

        /// Who went before stays gone since then.
        Present until(Happened it) {
            if (line.until().isPresent()) return this;
            var now = new PresentLine(line.name(), line.as(), line.from(), Optional.of(it.at()));
            return new Present(watcher, now);
        }
    }
}
