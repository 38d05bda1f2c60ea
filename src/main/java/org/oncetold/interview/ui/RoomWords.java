// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.oncetold.protocol.ProtocolWords;
import org.oncetold.protocol.ProtocolWords.StepWords;
import org.oncetold.protocol.Step;

/// Small parts that the panes of the room are made of.
final class RoomWords {

    private RoomWords() {}

    static StepWords of(Room room, Step step) {
        return words(room).step(step.id());
    }

    static ProtocolWords words(Room room) {
        return room.interview().guide().words();
    }

    static Div block(String className, Component... parts) {
        var div = new Div(parts);
        div.addClassName(className);
        return div;
    }

    static Paragraph text(String className, String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName(className);
        return paragraph;
    }

    static Span span(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /// Only what is new is written: what stands there already is not read out once more.
    static void say(HasText where, String text) {
        if (!text.equals(where.getText())) where.setText(text);
    }

    /// A titled list; nothing at all when there is nothing to list.
    static Div list(String title, List<String> entries) {
        if (entries.isEmpty()) return new Div();
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry)));
        return block("room-list", new H2(title), list);
    }

    /// Empties a field of what was written, and of nothing that was typed since.
    static void clear(HasValue<?, String> field, String written) {
        if (field.getValue().equals(written)) field.clear();
    }

    /// A button of the room with the key that does the same.
    static Button act(String text, String key, Runnable deed) {
        var button = new Button(text, _ -> deed.run());
        button.addClassName("room-act");
        if (!key.isEmpty()) button.setSuffixComponent(key(key));
        return button;
    }

    static Component key(String key) {
        var hint = new Span();
        var kbd = new Element("kbd");
        kbd.setText(key);
        hint.getElement().appendChild(kbd);
        hint.getElement().setAttribute("aria-hidden", "true");
        hint.addClassName("room-key");
        return hint;
    }
}
