// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.ui.PairedCards;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.InterviewState;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;

/// The person's own card: how it is connected, and what it is told after every change in the room.
/// Every page of the room tells it the same, for all of it stands on the line; only whether sound
/// is kept is for the page to say that takes it.
final class RoomCard {

    private final Room room;
    private final Cards cards;
    private final PairedCards paired;
    private final People people;
    private final Person interviewer;
    private final UUID page = UUID.randomUUID();
    private boolean over;

    /// @param interviewer whose name the card shows until the session has begun
    RoomCard(Room room, Cards cards, PairedCards paired, People people, Person interviewer) {
        this.room = room;
        this.cards = cards;
        this.paired = paired;
        this.people = people;
        this.interviewer = interviewer;
    }

    Component pairing() {
        var language = room.interview().facts().language();
        var sheet = new Div(paired.pairing(session(), language));
        var print = new Anchor();
        print.setHref("card/print/" + language);
        print.setText(sheet.getTranslation("interview.card.print"));
        print.setTarget(AnchorTarget.BLANK);
        print.setRouterIgnore(true);
        sheet.add(print);
        return sheet;
    }

    void refresh() {
        if (over) return;
        over = room.state() == InterviewState.ENDED;
        if (over) cards.end(session());
        else cards.show(session(), page, screen(), room.sound().coming());
    }

    /// The page is closed: what it said of the sound is not known any more.
    void leave() {
        cards.leave(session(), page);
    }

    private CardScreen screen() {
        var rests = room.state().rests();
        var ready = rests && room.interview().chronicle().personIsReady();
        return new CardScreen(
                rests ? CardScreen.Face.PAUSED : CardScreen.Face.OPEN,
                room.sound().known(),
                with(),
                listening(),
                ready);
    }

    private List<String> with() {
        var chronicle = room.interview().chronicle();
        var with = new LinkedHashSet<String>();
        with.add(chronicle.leads().map(this::nameOf).orElseGet(interviewer::name));
        with.removeIf(chronicle::wentOut);
        chronicle
                .present()
                .forEach((name, as) -> {
                    if (as != InRoom.OBSERVER) with.add(name);
                });
        return List.copyOf(with);
    }

    private String nameOf(PersonId person) {
        return person.equals(interviewer.id()) ? interviewer.name() : people.byId(person).name();
    }

    /// Who the person was told of, agrees to, and listens now; and whom somebody noted by hand.
    private List<String> listening() {
        var chronicle = room.interview().chronicle();
        var listening = new LinkedHashSet<String>();
        chronicle
                .present()
                .forEach((name, as) -> {
                    if (as == InRoom.OBSERVER) listening.add(name);
                });
        chronicle.watchers().stream()
                .filter(watcher -> watcher.here() && watcher.isAgreed())
                .forEach(watcher -> listening.add(watcher.name().reveal()));
        return List.copyOf(listening);
    }

    private UUID session() {
        return room.interview().facts().id().value();
    }
}
