// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.oncetold.observer.TimeMark;

/// A time mark in words: its sign, what it is about, who and when.
final class MarkWords {

    private MarkWords() {}

    static Paragraph of(TimeMark mark, String who, String place, Component reader) {
        var sign = new Span(mark.sign().character());
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        var kind = reader.getTranslation(mark.sign().key());
        var words = mark.words().reveal();
        var text =
                words.isEmpty()
                        ? reader.getTranslation("observer.mark.plain", kind, who, place)
                        : reader.getTranslation("observer.mark.about", kind, words, who, place);
        var line = new Paragraph(sign, new Span(text));
        line.addClassName("mark-words");
        return line;
    }
}
