// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/// Asks why no sound is kept. The reason stands on the record, sealed; it can also be left open.
public class MaskReasons extends Div {

    private static final List<String> REASONS = List.of("wish", "names", "counsel", "others");
    private static final int LONGEST = 300;

    /// @param chosen takes the reason, in words
    public MaskReasons(Consumer<String> chosen) {
        addClassName("mask-reasons");
        add(new Paragraph(getTranslation("recording.mask.why")));
        for (var reason : REASONS) {
            var text = getTranslation("recording.mask.why." + reason);
            add(new Button(text, _ -> chosen.accept(text)));
        }
        var own = new TextField(getTranslation("recording.mask.why.own"));
        own.setMaxLength(LONGEST);
        own.setValueChangeMode(ValueChangeMode.EAGER);
        own.addKeyPressListener(
                Key.ENTER,
                _ -> {
                    if (!own.getValue().isBlank()) chosen.accept(own.getValue().strip());
                });
        add(own);
    }
}
