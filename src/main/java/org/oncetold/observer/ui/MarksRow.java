// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.oncetold.base.ui.Kbd;
import org.oncetold.base.ui.KeyHelp;
import org.oncetold.observer.Sign;
import org.oncetold.observer.TimeMark;
import org.oncetold.observer.Watching;

/// Sets a mark at this second, by touch or by the keys 1 to 6. What it is about can be said
/// afterwards, so that the second is not lost.
class MarksRow extends Div {

    private final transient Watching watching;
    private final TextField about = new TextField();
    private final Div last = new Div();
    private transient List<TimeMark> own = List.of();

    MarksRow(Watching watching, Consumer<Sign> marked) {
        this.watching = watching;
        addClassName("observer-marks");
        about.addClassName("observer-about");
        about.setMaxLength(Watching.LONGEST_MARK);
        about.setValueChangeMode(ValueChangeMode.EAGER);
        about.addKeyPressListener(Key.ENTER, _ -> keep());
        about.setVisible(false);
        last.addClassNames("observer-last", "s", "t2");
        var buttons = new Div();
        buttons.addClassName("observer-signs");
        buttons.getElement().setAttribute("role", "group");
        buttons.getElement().setAttribute("aria-label", getTranslation("observer.mark.group"));
        for (var sign : Sign.values()) buttons.add(button(sign, marked));
        add(last, about, buttons);
    }

    /// @param place tells where a mark stands
    void show(List<TimeMark> marks, LiveList place) {
        own = marks.stream().filter(it -> it.by().equals(watching.person().id())).toList();
        last.removeAll();
        if (own.isEmpty()) return;
        var mark = own.getLast();
        last.add(MarkWords.of(mark, watching.person().name(), place.place(mark), this));
    }

    /// The focus stays where it is: another mark may follow at once.
    void askWhat() {
        if (own.isEmpty()) return;
        about.setLabel(
                getTranslation("observer.mark.what", getTranslation(own.getLast().sign().key())));
        about.clear();
        about.setVisible(true);
    }

    private void keep() {
        if (own.isEmpty() || about.getValue().isBlank()) return;
        watching.describe(own.getLast().id(), about.getValue());
        about.setVisible(false);
    }

    private Button button(Sign sign, Consumer<Sign> marked) {
        var character = new Span(sign.character());
        character.addClassName("sign");
        character.getElement().setAttribute("aria-hidden", "true");
        var key = String.valueOf(sign.ordinal() + 1);
        var button = new Button(getTranslation(sign.key()), _ -> marked.accept(sign));
        button.setPrefixComponent(character);
        button.setSuffixComponent(new Kbd(key));
        button.addClassName("observer-sign");
        KeyHelp.name(button, key);
        return button;
    }
}
