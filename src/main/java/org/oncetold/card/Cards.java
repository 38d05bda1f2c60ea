// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Pairs a device with a session, takes its touches, and tells it what the session does. A card
/// opens nothing: with its pass one can say the nine things of [Touch] and see [CardScreen], for
/// this session only, until the session ends.
@Service
public class Cards {

    /// How long a code is good for.
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /// A card never asks the person to do anything again in the middle of a session.
    private static final Duration PASS_LIFE = Duration.ofHours(12);

    /// How far the clock of a device may be ahead. A touch from farther on would drown all others.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final PairingTable table;
    private final CardScreens screens;
    private final TouchLine line;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Cards(
            PairingTable table,
            CardScreens screens,
            TouchLine line,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.screens = screens;
        this.line = line;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A new code for the session's card. For the module that has checked who asks.
    public Pairing offer(UUID session) {
        var code = Code.fresh();
        var until = clock.instant().plus(CODE_LIFE);
        table.forget(clock.instant());
        table.offer(session, Code.digest(code), until);
        return new Pairing(Confidential.of(code), until);
    }

    /// Makes the device that brings the code the card of its session; a code works once. The device
    /// before it hears of it at once.
    ///
    /// @return the pass the device bears from now on
    /// @throws Refusal not found when no session offers this code
    public Confidential<String> pair(String code) {
        var now = clock.instant();
        var pass = Code.freshPass();
        var session =
                table.take(
                                Code.digest(Code.typed(code)),
                                Code.digest(pass),
                                now,
                                now.plus(PASS_LIFE))
                        .orElseThrow(() -> Refusal.notFound("card.refusal.code"));
        screens.askAgain(session);
        events.publishEvent(new CardPaired(session));
        return Confidential.of(pass);
    }

    /// Takes a touch. When this returns, it stands on the line of the session, once.
    ///
    /// @param number grows from touch to touch of a device; one that comes again is known already
    /// @throws Refusal conflict when a later touch was heard before; unfit when its number is of a
    ///   time to come; not now when nobody would see it, with nothing written
    public CardScreen touch(String pass, Touch touch, long number) {
        var session = session(pass);
        var heard = transaction.execute(_ -> write(pass, touch, number));
        heard.ifPresent(it -> {
            screens.turn(session, it.face(), it.waiting());
            it.tell().run();
        });
        return screens.of(session);
    }

    /// Empty when this very touch stands there already.
    private Optional<TouchLine.Heard> write(String pass, Touch touch, long number) {
        var card = good(table.hold(Code.digest(pass), clock.instant()));
        if (number > clock.instant().plus(CLOCKS_DIFFER).toEpochMilli())
            throw new Refusal(Refusal.Kind.UNFIT, "card.refusal.future");
        if (number < card.lastTouch()) throw Refusal.conflict("card.refusal.older");
        if (number == card.lastTouch()) return Optional.empty();
        table.touched(card.session(), number);
        return Optional.of(line.write(card.session(), touch));
    }

    /// The session this pass speaks for.
    ///
    /// @throws Refusal not signed in when the session has ended or the pass is no pass
    public UUID session(String pass) {
        return good(table.find(Code.digest(pass), clock.instant())).session();
    }

    /// A device that another one has taken the place of is told something else than one whose
    /// session is over.
    private static PairingTable.Paired good(Optional<PairingTable.Paired> found) {
        var card = found.orElseThrow(() -> noPass("card.refusal.pass"));
        if (card.ended()) throw noPass("card.refusal.ended");
        return card;
    }

    private static Refusal noPass(String key) {
        return new Refusal(Refusal.Kind.NOT_SIGNED_IN, key);
    }

    public boolean isPaired(UUID session) {
        return table.isPaired(session, clock.instant());
    }

    /// What the card shows from now on, as a page of the room has it. Of the sound only the page
    /// says something that takes it; that it is on is shown only while it comes.
    ///
    /// @param comes whether sound still comes in; asked again and again, on any thread
    public void show(UUID session, UUID page, CardScreen screen, BooleanSupplier comes) {
        screens.show(session, page, screen, comes);
    }

    /// The page is closed, and what it said of the sound is not known any more.
    public void leave(UUID session, UUID page) {
        screens.leave(session, page);
    }

    public CardScreen shown(UUID session) {
        return screens.of(session);
    }

    /// The session is over: the card says goodbye and its pass ends.
    public void end(UUID session) {
        screens.end(session);
        table.end(session);
    }
}
