// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.springframework.stereotype.Component;

/// What each card shows now, and who waits for a change. In memory only: after a restart the room
/// says it again.
@Component
public class CardScreens {

    /// A screen with its number, so that a card can ask for what is newer.
    ///
    /// @param revision grows with every change, also over restarts
    public record Numbered(long revision, CardScreen screen) {}

    private static final int MOST_WAITING = 16;

    private final Map<UUID, Numbered> now = new ConcurrentHashMap<>();
    private final Map<UUID, List<Consumer<Numbered>>> waiting = new ConcurrentHashMap<>();
    private final Clock clock;

    CardScreens(Clock clock) {
        this.clock = clock;
    }

    CardScreen of(UUID session) {
        return numbered(session).screen();
    }

    /// Of a session that no room has shown yet, or that is over, nothing is kept.
    public Numbered numbered(UUID session) {
        return now.getOrDefault(session, new Numbered(0, CardScreen.BLANK));
    }

    void show(UUID session, CardScreen screen) {
        var shown =
                now.compute(
                        session,
                        (_, before) ->
                                before != null && before.screen().equals(screen)
                                        ? before
                                        : new Numbered(
                                                fresh(before == null ? 0 : before.revision()),
                                                screen));
        waiting.getOrDefault(session, List.of()).forEach(one -> one.accept(shown));
    }

    /// Shows the end and keeps nothing.
    void end(UUID session) {
        show(session, CardScreen.END);
        now.remove(session);
        waiting.remove(session);
    }

    /// Tells the listener of every change until it is called off.
    ///
    /// @return calls it off
    /// @throws Refusal too many when a card is open in more pages than anybody needs
    public Runnable watch(UUID session, Consumer<Numbered> listener) {
        if (waiting.getOrDefault(session, List.of()).size() >= MOST_WAITING)
            throw new Refusal(Refusal.Kind.TOO_MANY, "card.refusal.tooManyPages", MOST_WAITING);
        waiting.merge(session, List.of(listener), CardScreens::and);
        return () -> waiting.computeIfPresent(session, (_, some) -> without(some, listener));
    }

    private static List<Consumer<Numbered>> and(
            List<Consumer<Numbered>> listeners, List<Consumer<Numbered>> more) {
        return Stream.concat(listeners.stream(), more.stream()).toList();
    }

    private static @Nullable List<Consumer<Numbered>> without(
            List<Consumer<Numbered>> listeners, Consumer<Numbered> gone) {
        var left = listeners.stream().filter(one -> one != gone).toList();
        return left.isEmpty() ? null : left;
    }

    private long fresh(long before) {
        return Math.max(before + 1, clock.millis());
    }
}
