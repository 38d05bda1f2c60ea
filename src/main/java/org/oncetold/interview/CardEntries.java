// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import org.oncetold.access.AccessEvent;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.EventClass;
import org.oncetold.access.Outcome;
import org.oncetold.card.CardPaired;
import org.oncetold.card.CodesGuessed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes into the access log that a device became the card of a session, and that somebody tried
/// more codes than people mistype.
@Component
class CardEntries {

    private static final Actor CARD = new Actor.SystemTask("card");

    private final AccessLog log;
    private final InterviewTable interviews;

    CardEntries(AccessLog log, InterviewTable interviews) {
        this.log = log;
        this.interviews = interviews;
    }

    @EventListener
    void on(CardPaired paired) {
        var id = new InterviewId(paired.session());
        interviews
                .find(id)
                .ifPresent(interview ->
                        log.record(
                                AccessEvent.of(EventClass.ALTERATION, "CARD_CONNECTED", CARD)
                                        .on(interview.statement())
                                        .on(Interviews.object(id))));
    }

    @EventListener
    void on(CodesGuessed guessed) {
        log.record(
                AccessEvent.of(EventClass.DENIAL, "CARD_CODES_REFUSED", CARD)
                        .ended(Outcome.DENIED));
    }
}
