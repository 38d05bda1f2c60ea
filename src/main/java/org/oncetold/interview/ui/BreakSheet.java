// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/// Begins a break: from now, with its reason. The recorder goes on unless the person wishes
/// otherwise or leaves the room.
class BreakSheet extends Div {

    private static final List<String> REASONS =
            List.of("rest", "wish", "calm", "team", "practical");
    private static final int LONGEST = 300;

    BreakSheet(Room room) {
        addClassName("room-choices");
        var silent = new Checkbox(getTranslation("interview.break.silent"));
        add(new Paragraph(getTranslation("interview.break.text")), silent);
        for (var reason : REASONS) {
            var text = getTranslation("interview.break." + reason);
            add(new Button(text, _ -> room.rest().begin(text, !silent.getValue())));
        }
        var own = new TextField(getTranslation("interview.break.own"));
        own.setMaxLength(LONGEST);
        own.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        own.addKeyPressListener(
                com.vaadin.flow.component.Key.ENTER,
                _ -> {
                    if (!own.getValue().isBlank())
                        room.rest().begin(own.getValue().strip(), !silent.getValue());
                });
        add(own);
    }
}
