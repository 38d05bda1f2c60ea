// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// What each card shows now, and who waits for a change. In memory only: after a restart the room
/// says it again.
@Component
public class Screens {

    /// A screen with its number, so that a card can ask for what is newer.
    ///
    /// @param revision grows with every change, also over restarts
    public record Numbered(long revision, Screen screen) {}

    private final Map<UUID, Numbered> now = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Consumer<Numbered>>> waiting = new ConcurrentHashMap<>();
    private final Clock clock;

    Screens(Clock clock) {
        this.clock = clock;
    }

    Screen of(UUID session) {
        return numbered(session).screen();
    }

    public Numbered numbered(UUID session) {
        return now.computeIfAbsent(session, _ -> new Numbered(fresh(0), Screen.BLANK));
    }

    void show(UUID session, Screen screen) {
        var shown =
                now.compute(
                        session,
                        (_, before) ->
                                before != null && before.screen().equals(screen)
                                        ? before
                                        : new Numbered(
                                                fresh(before == null ? 0 : before.revision()),
                                                screen));
        waiting.getOrDefault(session, Set.of()).forEach(one -> one.accept(shown));
    }

    /// Shows the end and keeps nothing.
    void end(UUID session) {
        show(session, Screen.END);
        now.remove(session);
        waiting.remove(session);
    }

    /// Tells the listener of every change until it is called off.
    ///
    /// @return calls it off
    public Runnable watch(UUID session, Consumer<Numbered> listener) {
        var listeners = waiting.computeIfAbsent(session, _ -> new CopyOnWriteArraySet<>());
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private long fresh(long before) {
        return Math.max(before + 1, clock.millis());
    }
}
