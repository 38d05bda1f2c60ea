// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.oncetold.access.LayerChanged;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.Touch;
import org.oncetold.interview.OpenRooms;
import org.oncetold.interview.PersonWish;
import org.oncetold.interview.Written;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.testing.TestPeople;

/// A card that is paired with a room, touched without a device. The room hears it right after the
/// touch, unless its page has no line.
final class FakeCard {

    private final Cards cards;
    private final String pass;
    private final Runnable arrives;
    private long number;

    private FakeCard(Cards cards, String pass, Runnable arrives) {
        this.cards = cards;
        this.pass = pass;
        this.arrives = arrives;
    }

    /// The person's card, and the page of the one who sits with them.
    static FakeCard of(Room room, Person by, Cards cards, OpenRooms rooms, TestPeople people) {
        var page = new ListeningPage(room, by, people);
        rooms.enter(room.interview().facts().id(), page);
        return pairedWith(room, cards, page::catchUp);
    }

    static FakeCard pairedWith(Room room, Cards cards) {
        return pairedWith(room, cards, () -> {});
    }

    private static FakeCard pairedWith(Room room, Cards cards, Runnable arrives) {
        var code = cards.offer(room.interview().facts().id().value()).code().reveal();
        return new FakeCard(cards, cards.pair(code).reveal(), arrives);
    }

    CardScreen touch(Touch touch) {
        return touch(touch, ++number);
    }

    CardScreen touch(Touch touch, long withNumber) {
        var screen = cards.touch(pass, touch, withNumber);
        arrives.run();
        return screen;
    }

    /// A page whose news wait their turn, as those of a real page do.
    static final class ListeningPage extends Page {

        private final Room room;
        private final Person by;
        private final TestPeople people;
        private final Queue<Written> waiting = new ConcurrentLinkedQueue<>();

        ListeningPage(Room room, Person by, TestPeople people) {
            super(by.id());
            this.room = room;
            this.by = by;
            this.people = people;
        }

        @Override
        public void heard(Written written) {
            waiting.add(written);
        }

        void catchUp() {
            for (var news = waiting.poll(); news != null; news = waiting.poll()) take(news);
        }

        /// Until the room is as it is said to be.
        void catchUp(BooleanSupplier there) {
            Awaitility.await()
                    .until(() -> {
                        catchUp();
                        return there.getAsBoolean();
                    });
        }

        private void take(Written written) {
            people.doAs(by, () -> room.heard(written, PersonWish::key));
        }
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
