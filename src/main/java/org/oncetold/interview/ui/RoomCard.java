// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncetold.card.CardScreen;
import org.oncetold.card.Cards;
import org.oncetold.card.ui.PairedCards;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.InterviewState;

/// The person's own card: how it is connected, and what it is told after every change in the room.
final class RoomCard {

    private final Room room;
    private final Cards cards;
    private final PairedCards paired;
    private final String interviewer;
    private boolean over;

    /// @param interviewer whose name the card shows first
    RoomCard(Room room, Cards cards, PairedCards paired, String interviewer) {
        this.room = room;
        this.cards = cards;
        this.paired = paired;
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
        else cards.show(session(), screen());
    }

    private CardScreen screen() {
        var rests = room.state().rests();
        var ready = rests && room.interview().chronicle().personIsReady();
        return new CardScreen(
                rests ? CardScreen.Face.PAUSED : CardScreen.Face.OPEN,
                room.sound().isKept(),
                with(),
                listening(),
                ready);
    }

    private List<String> with() {
        var with = new ArrayList<>(List.of(interviewer));
        room.interview()
                .chronicle()
                .present()
                .forEach((name, as) -> {
                    if (as != InRoom.OBSERVER && !with.contains(name)) with.add(name);
                });
        return with;
    }

    private List<String> listening() {
        return room.interview().chronicle().present().entrySet().stream()
                .filter(one -> one.getValue() == InRoom.OBSERVER)
                .map(Map.Entry::getKey)
                .toList();
    }

    private UUID session() {
        return room.interview().facts().id().value();
    }
}
