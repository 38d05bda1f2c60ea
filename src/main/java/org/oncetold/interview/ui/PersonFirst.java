// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.oncetold.interview.PersonWish;

/// The person asked to rest or to stop. It goes on when both are ready, and never before.
class PersonFirst extends Div {

    PersonFirst(Room room, PersonWish wish) {
        var large = new Element("blockquote");
        large.setText(getTranslation(wish.key() + ".large"));
        var holder = new Div();
        holder.getElement().appendChild(large);
        var cue = room.rest().waits() ? "interview.person.waits" : "interview.person.cue";
        var aloud =
                RoomWords.act(
                        getTranslation("interview.person.aloud"),
                        "",
                        () -> room.rest().personReady());
        aloud.setId("person-ready");
        addClassName("room-resting");
        add(holder, RoomWords.text("room-cue", getTranslation(cue)), aloud);
    }
}
