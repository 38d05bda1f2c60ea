// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncetold.card.CardPaired;
import org.oncetold.card.CardWords;
import org.oncetold.card.Cards;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the pairing part of a room, and tells it when a device has taken the code.
@Component
public class PairedCards {

    private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();
    private final Cards cards;
    private final CardWords words;

    PairedCards(Cards cards, CardWords words) {
        this.cards = cards;
        this.words = words;
    }

    /// @param language the language the person speaks, if it is known
    public CardPairing pairing(UUID session, String language) {
        return new CardPairing(session, language, cards, words, this);
    }

    Registration watch(UUID session, Runnable told) {
        waiting.merge(session, Set.of(told), PairedCards::and);
        return () -> waiting.computeIfPresent(session, (_, listeners) -> without(listeners, told));
    }

    private static Set<Runnable> and(Set<Runnable> listeners, Set<Runnable> more) {
        return Stream.concat(listeners.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static @Nullable Set<Runnable> without(Set<Runnable> listeners, Runnable gone) {
        var left = listeners.stream().filter(one -> one != gone).collect(Collectors.toSet());
        return left.isEmpty() ? null : left;
    }

    @EventListener
    void on(CardPaired paired) {
        waiting.getOrDefault(paired.session(), Set.of()).forEach(Runnable::run);
    }
}
