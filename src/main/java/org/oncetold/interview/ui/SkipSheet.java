// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.oncetold.protocol.Step;

/// Leaves a step out; the reason stands on the record.
class SkipSheet extends Div {

    private static final List<String> REASONS = List.of("wish", "told", "distress", "fits", "time");
    private static final int LONGEST = 300;

    SkipSheet(Room room, Step step) {
        addClassName("room-choices");
        add(new Paragraph(getTranslation("interview.skip.text", RoomWords.of(room, step).title())));
        for (var reason : REASONS) {
            var text = getTranslation("interview.skip." + reason);
            add(new Button(text, _ -> room.skip(step, text)));
        }
        var own = new TextField(getTranslation("interview.skip.own"));
        own.setMaxLength(LONGEST);
        own.addKeyPressListener(
                Key.ENTER,
                _ -> {
                    if (!own.getValue().isBlank()) room.skip(step, own.getValue());
                });
        own.setValueChangeMode(ValueChangeMode.EAGER);
        add(own);
    }
}
