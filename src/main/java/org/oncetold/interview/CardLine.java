// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.Optional;
import org.oncetold.base.Refusal;
import org.oncetold.card.CardTouched;
import org.oncetold.card.Touch;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings what the person touches on their card into the room that is open for the session. Where
/// none is open the card is told so, shows it, and tries again.
@Component
class CardLine {

    private final OpenRooms rooms;

    CardLine(OpenRooms rooms) {
        this.rooms = rooms;
    }

    @EventListener
    void on(CardTouched touched) {
        var interview = new InterviewId(touched.session());
        var heard =
                wish(touched.touch())
                        .map(wish -> rooms.asked(interview, wish))
                        .orElseGet(() -> rooms.ready(interview));
        if (!heard) throw new Refusal(Refusal.Kind.NOT_NOW, "interview.refusal.noRoom");
    }

    /// Empty when the person is ready to go on.
    private static Optional<PersonWish> wish(Touch touch) {
        return switch (touch) {
            case STOP -> Optional.of(PersonWish.STOP);
            case PAUSE -> Optional.of(PersonWish.PAUSE);
            case GO_ON -> Optional.empty();
            case BREAK -> Optional.of(PersonWish.BREAK);
            case NOT_UNDERSTOOD -> Optional.of(PersonWish.NOT_UNDERSTOOD);
            case NOT_KNOWN -> Optional.of(PersonWish.DONT_KNOW);
            case OTHER_QUESTION -> Optional.of(PersonWish.OTHER_QUESTION);
            case WATER -> Optional.of(PersonWish.WATER);
            case TOILET -> Optional.of(PersonWish.TOILET);
        };
    }
}
