// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/// Asks why a step or a rung is taken that the plan does not hold; the reason stands on the record.
class ReasonSheet extends Div {

    private static final List<String> REASONS = List.of("needed", "safety", "team");
    private static final int LONGEST = 300;

    ReasonSheet(Room room) {
        addClassName("room-choices");
        var what =
                room.reasons().rung().isPresent()
                        ? "interview.reason.rung"
                        : "interview.reason.step";
        var title = room.reasons().step().map(step -> RoomWords.of(room, step).title()).orElse("");
        add(new Paragraph(getTranslation(what, title)));
        for (var reason : REASONS) {
            var text = getTranslation("interview.reason." + reason);
            add(new Button(text, _ -> room.reasons().give(text)));
        }
        var own = new TextField(getTranslation("interview.skip.own"));
        own.setMaxLength(LONGEST);
        own.setValueChangeMode(ValueChangeMode.EAGER);
        own.addKeyPressListener(Key.ENTER, _ -> room.reasons().give(own.getValue()));
        add(own);
    }
}
