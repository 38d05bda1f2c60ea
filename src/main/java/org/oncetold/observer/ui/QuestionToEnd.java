// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Formats;
import org.oncetold.observer.End;
import org.oncetold.observer.Question;

/// One question that waits for its end.
class QuestionToEnd extends ListItem {

    private final transient BiConsumer<End, String> ended;
    private final TextField reason = new TextField();
    private final Button keep;

    QuestionToEnd(Question question, Colleagues names, BiConsumer<End, String> ended) {
        this.ended = ended;
        addClassName("question");
        var wording = new Paragraph(getTranslation("base.quoted", question.wording().reveal()));
        var from =
                new Paragraph(QuestionWords.from(question, names, new Formats(getLocale()), this));
        from.addClassNames("s", "t2");
        keep = new Button(getTranslation("observer.end.keep"), _ -> end(End.NOT_ASKED));
        reason.setLabel(getTranslation("observer.end.reason"));
        reason.setMaxLength(Question.LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addKeyPressListener(Key.ENTER, _ -> end(End.NOT_ASKED));
        showReason(false);
        add(wording, from, ways(), reason, keep);
    }

    private Div ways() {
        var ways = new Div();
        ways.addClassName("question-ends");
        for (var end : End.values())
            ways.add(new Button(getTranslation(end.key()), _ -> choose(end)));
        return ways;
    }

    private void choose(End end) {
        if (end != End.NOT_ASKED) {
            end(end);
            return;
        }
        showReason(true);
        reason.focus();
    }

    private void end(End end) {
        try {
            ended.accept(end, end == End.NOT_ASKED ? reason.getValue() : "");
        } catch (Refusal refusal) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private void showReason(boolean wanted) {
        reason.setVisible(wanted);
        keep.setVisible(wanted);
    }
}
