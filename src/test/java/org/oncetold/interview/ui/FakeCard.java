// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import org.oncetold.access.LayerChanged;
import org.oncetold.card.Cards;
import org.oncetold.card.Screen;
import org.oncetold.card.Touch;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.testing.TestPeople;

/// A card that is paired with a room, touched without a device. The room hears it on the spot,
/// unless its page has no line.
final class FakeCard {

    private final Cards cards;
    private final String pass;
    private long number;

    private FakeCard(Cards cards, String pass) {
        this.cards = cards;
        this.pass = pass;
    }

    /// The person's card, and the page of the one who sits with them.
    static FakeCard of(Room room, Person by, Cards cards, OpenRooms rooms, TestPeople people) {
        rooms.enter(
                room.sitting().interview().id(),
                new Page(by.id()) {
                    @Override
                    public void heard(Written written) {
                        people.doAs(by, () -> room.heard(written, PersonWish::key));
                    }
                });
        return pairedWith(room, cards);
    }

    static FakeCard pairedWith(Room room, Cards cards) {
        var code = cards.offer(room.sitting().interview().id().value()).code().reveal();
        return new FakeCard(cards, cards.pair(code).reveal());
    }

    Screen touch(Touch touch) {
        return cards.touch(pass, touch, ++number);
    }

    Screen touch(Touch touch, long withNumber) {
        return cards.touch(pass, touch, withNumber);
    }

    /// A page that has no line to its server: nothing arrives there.
    static class Page implements OpenRooms.Door {

        private final PersonId interviewer;

        Page(PersonId interviewer) {
            this.interviewer = interviewer;
        }

        @Override
        public PersonId interviewer() {
            return interviewer;
        }

        @Override
        public String words(PersonWish wish) {
            return wish.key();
        }

        @Override
        public void heard(Written written) {}

        @Override
        public void changed(LayerChanged change) {}
    }
}
