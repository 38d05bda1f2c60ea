// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.oncetold.base.Confidential;

/// A link or token that is shown once, to be handed over.
final class Secret extends Div {

    Secret(String title, String sentence, Confidential<String> secret) {
        addClassNames("secret", "sheet");
        var field = new TextField();
        field.setValue(secret.reveal());
        field.setReadOnly(true);
        field.setAriaLabel(title);
        field.setAutoselect(true);
        field.setWidthFull();
        var text = new Paragraph(sentence);
        text.addClassName("t2");
        var copy = new Button(getTranslation("people.admin.copy"));
        copy.addClickListener(_ -> copy.setText(getTranslation("people.admin.copied")));
        Clipboard.onClick(copy).writeText(secret.reveal());
        var row = new Div(field, copy);
        row.addClassName("secret-row");
        add(new H3(title), text, row);
    }
}
