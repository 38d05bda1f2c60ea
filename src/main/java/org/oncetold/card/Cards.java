// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Pairs a device with a session, takes its touches, and tells it what the session does. A card
/// opens nothing: with its pass one can say the nine things of [Touch] and see [Screen], for this
/// session only, until the session ends.
@Service
public class Cards {

    /// How long a code is good for.
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /// A card never asks the person to do anything again in the middle of a session.
    private static final Duration PASS_LIFE = Duration.ofHours(12);

    private final PairingTable table;
    private final Screens screens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cards(PairingTable table, Screens screens, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.screens = screens;
        this.events = events;
        this.clock = clock;
    }

    /// A new code for the session's card. For the module that has checked who asks.
    public Pairing offer(UUID session) {
        var code = Code.fresh();
        var until = clock.instant().plus(CODE_LIFE);
        table.offer(session, Code.digest(code), until);
        return new Pairing(Confidential.of(code), until);
    }

    /// Makes the device that brings the code the card of its session; a code works once.
    ///
    /// @return the pass the device bears from now on
    /// @throws Refusal not found when no session offers this code
    public Confidential<String> pair(String code) {
        var now = clock.instant();
        var pass = Code.freshPass();
        var session =
                table.take(
                        Code.digest(Code.typed(code)), Code.digest(pass), now, now.plus(PASS_LIFE));
        events.publishEvent(
                new CardPaired(session.orElseThrow(() -> Refusal.notFound("card.refusal.code"))));
        return Confidential.of(pass);
    }

    /// Takes a touch. When this returns, it has been written down and the room has it.
    public Screen touch(String pass, Touch touch) {
        var session = session(pass);
        events.publishEvent(new CardTouched(session, touch, clock.instant()));
        return screens.of(session);
    }

    /// The session this pass speaks for.
    ///
    /// @throws Refusal not signed in when the session has ended or the pass is no pass
    public UUID session(String pass) {
        return table.session(Code.digest(pass), clock.instant())
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_SIGNED_IN, "card.refusal.pass"));
    }

    public boolean isPaired(UUID session) {
        return table.isPaired(session, clock.instant());
    }

    /// What the card shows from now on.
    public void show(UUID session, Screen screen) {
        screens.show(session, screen);
    }

    public Screen shown(UUID session) {
        return screens.of(session);
    }

    /// The session is over: the card says goodbye and its pass ends.
    public void end(UUID session) {
        screens.end(session);
        table.end(session);
    }
}
