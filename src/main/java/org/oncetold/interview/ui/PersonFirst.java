// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.oncetold.interview.PersonWish;

/// The person asked to rest or to stop. It goes on when both are ready, and never before. When the
/// interviewer is, only the line below changes: the button stays under the finger.
class PersonFirst extends Div {

    private final transient Room room;
    private final Paragraph cue = RoomWords.text("room-cue", "");

    PersonFirst(Room room, PersonWish wish) {
        this.room = room;
        var large = new Element("blockquote");
        large.setText(getTranslation(wish.key() + ".large"));
        var holder = new Div();
        holder.getElement().appendChild(large);
        var aloud =
                RoomWords.act(
                        getTranslation("interview.person.aloud"),
                        "",
                        () -> room.rest().personReady());
        aloud.setId("person-ready");
        addClassName("room-resting");
        add(holder, cue, aloud);
        refresh();
    }

    void refresh() {
        var waits = room.rest().waits();
        RoomWords.say(
                cue, getTranslation(waits ? "interview.person.waits" : "interview.person.cue"));
    }
}
