// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What each card shows now, and who waits for a change. In memory only: after a restart the line
/// says whether the conversation rests, and the room says the rest again.
@Component
public class CardScreens {

    /// A screen with its number, so that a card can ask for what is newer.
    ///
    /// @param revision grows with every change, also over restarts
    public record Numbered(long revision, CardScreen screen) {

        static Numbered of(Shown shown) {
            return new Numbered(shown.revision(), shown.screen());
        }
    }

    private static final int MOST_WAITING = 16;
    private static final long LOOK_MILLIS = 1_000;

    private final Map<UUID, Shown> now = new ConcurrentHashMap<>();
    private final Map<UUID, List<Consumer<Numbered>>> waiting = new ConcurrentHashMap<>();
    private final TouchLine line;
    private final Clock clock;

    CardScreens(TouchLine line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    CardScreen of(UUID session) {
        return numbered(session).screen();
    }

    /// Of a session that no room has shown yet, or that is over, nothing is kept.
    public Numbered numbered(UUID session) {
        listen(session);
        var shown = now.get(session);
        return shown == null
                ? new Numbered(0, CardScreen.blank(line.face(session)))
                : Numbered.of(shown);
    }

    void show(UUID session, UUID page, CardScreen screen, BooleanSupplier comes) {
        change(session, before -> before.from(page, screen, comes));
    }

    void turn(UUID session, CardScreen.Face face, boolean waits) {
        change(session, before -> before.with(before.said().turned(face, waits)));
    }

    /// Cards that are on learn without asking that no more sound comes, or that it does again.
    @Scheduled(fixedDelay = LOOK_MILLIS)
    void listen() {
        waiting.keySet().forEach(this::listen);
    }

    private void listen(UUID session) {
        var shown = now.get(session);
        if (shown == null || !shown.isOn()) return;
        var heard = comes(shown);
        if (heard != shown.heard())
            change(session, before -> before.listened(shown.comes(), heard));
    }

    /// What cannot be asked is not said.
    private static boolean comes(Shown shown) {
        try {
            return shown.comes().getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }

    /// The page is gone, and with it what it said of the sound.
    void leave(UUID session, UUID page) {
        if (now.containsKey(session)) change(session, before -> before.without(page));
    }

    /// Shows the end and keeps nothing.
    void end(UUID session) {
        change(session, before -> before.with(CardScreen.END));
        now.remove(session);
        waiting.remove(session);
    }

    /// Whoever waits asks again at once: another device has become the card.
    void askAgain(UUID session) {
        tell(session, numbered(session));
    }

    private void change(UUID session, UnaryOperator<Shown> turn) {
        var shown =
                now.compute(
                        session,
                        (_, known) -> {
                            var before = known == null ? Shown.nothing() : known;
                            return turn.apply(before).after(before, fresh(before.revision()));
                        });
        tell(session, Numbered.of(shown));
    }

    private void tell(UUID session, Numbered screen) {
        waiting.getOrDefault(session, List.of()).forEach(one -> one.accept(screen));
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
