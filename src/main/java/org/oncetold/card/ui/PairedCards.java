// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
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
        var listeners = waiting.computeIfAbsent(session, _ -> new CopyOnWriteArraySet<>());
        listeners.add(told);
        return () -> listeners.remove(told);
    }

    @EventListener
    void on(CardPaired paired) {
        waiting.getOrDefault(paired.session(), Set.of()).forEach(Runnable::run);
    }
}
