// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.oncetold.base.Refusal;

/// Says within the page what happened, what is safe and what to do, in that order, without alarm.
public final class Message extends Div {

    private final Paragraph text = new Paragraph();

    public Message() {
        var sign = new Span();
        sign.addClassName("dia");
        sign.getElement().setAttribute("aria-hidden", "true");
        addClassName("held");
        getElement().setAttribute("role", "status");
        add(sign, text);
        setVisible(false);
    }

    public Message(String sentence) {
        this();
        say(sentence);
    }

    public void say(String sentence) {
        text.setText(sentence);
        setVisible(true);
    }

    /// Says what a refusal says, in the words of the language in use.
    public void say(Refusal refusal) {
        say(getTranslation(refusal.key(), refusal.arguments()));
    }

    public void clear() {
        setVisible(false);
    }
}
