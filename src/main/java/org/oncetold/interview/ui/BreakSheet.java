// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.oncetold.interview.PersonWish;

/// Begins a break: from now, with its reason. What the person asks for aloud or by a sign ends only
/// when they are ready, too. The recorder goes on unless the person wishes otherwise or leaves the
/// room.
class BreakSheet extends Div {

    private static final List<String> REASONS = List.of("rest", "calm", "team", "practical");
    private static final List<PersonWish> WISHES =
            List.of(PersonWish.BREAK, PersonWish.TOILET, PersonWish.STOP);
    private static final int LONGEST = 300;

    BreakSheet(Room room) {
        addClassName("room-choices");
        var silent = new Checkbox(getTranslation("interview.break.silent"));
        add(new Paragraph(getTranslation("interview.break.text")), silent);
        add(new H3(getTranslation("interview.break.asked")));
        for (var wish : WISHES) {
            var words = getTranslation(wish.key());
            var asks = new Button(getTranslation("interview.break.asked." + wish));
            asks.addClickListener(_ -> room.rest().asked(wish, words, !silent.getValue()));
            add(asks);
        }
        add(new H3(getTranslation("interview.break.yours")));
        for (var reason : REASONS) {
            var text = getTranslation("interview.break." + reason);
            add(new Button(text, _ -> room.rest().begin(text, !silent.getValue())));
        }
        var own = new TextField(getTranslation("interview.break.own"));
        own.setMaxLength(LONGEST);
        own.setValueChangeMode(ValueChangeMode.EAGER);
        own.addKeyPressListener(
                Key.ENTER,
                _ -> {
                    if (!own.getValue().isBlank())
                        room.rest().begin(own.getValue().strip(), !silent.getValue());
                });
        add(own);
    }
}
