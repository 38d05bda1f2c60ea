// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.function.Consumer;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.ui.Formats;
import org.oncetold.people.Role;

/// Asks what a statement is opened for, before anything of it is shown: the three likeliest
/// purposes of the role as buttons with the keys 1, 2 and 3, the likeliest focused, and own words
/// below. One touch in the usual case.
public final class PurposePrompt extends Composite<Section> {

    private static final Key[] KEYS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3};
    private static final Key[] NUMPAD = {Key.NUMPAD_1, Key.NUMPAD_2, Key.NUMPAD_3};

    private final Consumer<Justification> chosen;
    private final H2 question = new H2();
    private final Div likely = new Div();
    private final TextField words = new TextField();
    private final Button open = new Button();
    private final Paragraph noted = new Paragraph();
    private boolean done;

    public PurposePrompt(Role role, Consumer<Justification> chosen) {
        this.chosen = chosen;
        getContent().addClassName("purpose-prompt");
        likely.addClassName("purpose-prompt-likely");
        for (var purpose : Purpose.likely(role)) likely.add(createButton(purpose));
        getContent().add(question, likely, createOwnWords(), noted);
        noted.addClassName("purpose-prompt-noted");
        question.setId("purpose-prompt-question");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-labelledby", "purpose-prompt-question");
    }

    private Button createButton(Purpose purpose) {
        var index = likely.getComponentCount();
        var button = new Button(getTranslation(purpose.key()));
        button.addClassName("purpose-prompt-button");
        var key = new Span(String.valueOf(index + 1));
        key.addClassName("key");
        button.setSuffixComponent(key);
        button.addClickListener(_ -> choose(Justification.of(purpose)));
        // only while the focus is among the buttons: digits in own words stay digits
        button.addClickShortcut(KEYS[index]).listenOn(likely);
        button.addClickShortcut(NUMPAD[index]).listenOn(likely);
        return button;
    }

    private Div createOwnWords() {
        words.setLabel(getTranslation("access.prompt.words"));
        words.setPlaceholder(getTranslation("access.prompt.example"));
        words.setMaxLength(Justification.LONGEST_TEXT);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        open.setText(getTranslation("access.prompt.open"));
        open.addClickListener(_ -> chooseOwnWords());
        open.addClickShortcut(Key.ENTER).listenOn(words);
        var row = new Div(words, open);
        row.addClassName("purpose-prompt-words");
        return row;
    }

    private void chooseOwnWords() {
        if (words.getValue().isBlank()) words.focus();
        else choose(Justification.of(Purpose.OTHER, words.getValue()));
    }

    /// A second click while the first is on its way opens nothing twice.
    private void choose(Justification justification) {
        if (done) return;
        done = true;
        chosen.accept(justification);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        done = false;
        question.setText(getTranslation("access.prompt.question"));
        noted.setText(
                getTranslation(
                        "access.prompt.noted", new Formats(getLocale()).time(Instant.now())));
        if (likely.getComponentAt(0) instanceof Focusable<?> first) first.focus();
    }
}
