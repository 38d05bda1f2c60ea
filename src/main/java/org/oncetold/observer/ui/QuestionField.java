// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.oncetold.base.Refusal;
import org.oncetold.observer.Advice;
import org.oncetold.observer.Board;
import org.oncetold.observer.Priority;
import org.oncetold.observer.Question;
import org.oncetold.observer.Watching;
import org.oncetold.observer.Wordings;

/// What is missing, in one's own words. Declared rules read the wording first and offer an open
/// form; whoever writes decides, and says why where they keep their own.
class QuestionField extends Div {

    private final transient Watching watching;
    private final transient Wordings wordings;
    private final transient Supplier<Set<String>> spoken;
    private final transient Consumer<Board> added;
    private final TextArea wording = new TextArea();
    private final Checkbox vital = new Checkbox();
    private final Div advice = new Div();
    private final TextField because = new TextField();
    private final Button put;
    private final Button keep;

    QuestionField(
            Watching watching,
            Wordings wordings,
            Supplier<Set<String>> spoken,
            Consumer<Board> added) {
        this.watching = watching;
        this.wordings = wordings;
        this.spoken = spoken;
        this.added = added;
        addClassName("question-field");
        wording.setLabel(getTranslation("observer.field.missing"));
        wording.setMaxLength(Question.LONGEST);
        wording.setValueChangeMode(ValueChangeMode.EAGER);
        wording.setId("question");
        vital.setLabel(getTranslation(Priority.VITAL.key()));
        advice.addClassName("advice");
        advice.getElement().setAttribute("role", "status");
        because.setLabel(getTranslation("observer.field.because"));
        because.setMaxLength(Question.LONGEST);
        because.setValueChangeMode(ValueChangeMode.EAGER);
        put = new Button(getTranslation("observer.field.put"), _ -> put());
        put.addThemeName("primary");
        put.setId("put-question");
        keep = new Button(getTranslation("observer.field.keep"), _ -> keepOwn());
        keep.addClassName("quiet");
        keep.setId("keep-own");
        var acts = new Div(keep, put);
        acts.addClassName("question-acts");
        add(wording, vital, advice, because, acts);
        wording.addValueChangeListener(_ -> forget());
        if (!wordings.knows(watching.interview().language()))
            wording.setHelperText(getTranslation("observer.field.noRules"));
        forget();
    }

    /// An advice is about the words that stood there.
    private void forget() {
        advice.removeAll();
        advice.setVisible(false);
        because.setVisible(false);
        keep.setVisible(false);
    }

    private void put() {
        if (because.isVisible()) {
            ask(because.getValue());
            return;
        }
        var found =
                wordings.advise(watching.interview().language(), wording.getValue(), spoken.get());
        if (found.first().isEmpty()) ask("");
        else show(found);
    }

    private void show(Advice found) {
        advice.removeAll();
        for (var finding : found.findings()) {
            var word = finding.word().map(one -> one.reveal()).orElse("");
            var line = new Paragraph(getTranslation(finding.kind().key(), word));
            line.addClassName("b");
            advice.add(line);
        }
        advice.add(new Paragraph(getTranslation("observer.field.askOpen")));
        found.open().forEach(form -> advice.add(offer(form)));
        advice.setVisible(true);
        keep.setVisible(true);
    }

    /// Where it has a place for the person's own word, it is completed first.
    private Button offer(String form) {
        var button =
                new Button(
                        getTranslation("base.quoted", form),
                        _ -> {
                            wording.setValue(form);
                            wording.focus();
                        });
        button.addClassName("advice-form");
        return button;
    }

    private void keepOwn() {
        because.setVisible(true);
        because.focus();
    }

    private void ask(String reason) {
        try {
            if (because.isVisible() && reason.isBlank())
                throw new Refusal(Refusal.Kind.UNFIT, "observer.refusal.because");
            var priority =
                    Boolean.TRUE.equals(vital.getValue())
                            ? Priority.VITAL
                            : Priority.IF_THERE_IS_TIME;
            var board = watching.ask(wording.getValue(), priority, reason);
            wording.clear();
            because.clear();
            vital.clear();
            forget();
            added.accept(board);
        } catch (Refusal refusal) {
            var field = because.isVisible() ? because : wording;
            field.getElement().setProperty("invalid", true);
            field.getElement()
                    .setProperty(
                            "errorMessage", getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}
