// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.oncetold.base.ui.Formats;
import org.oncetold.observer.Board;
import org.oncetold.observer.Question;
import org.oncetold.observer.Question.Standing;

/// A question on the board: its number while it waits, and where it stands.
class QuestionLine extends ListItem {

    private final transient Question question;
    private final transient Colleagues names;
    private final Span sign = new Span();
    private Optional<LeadActs> acts = Optional.empty();

    QuestionLine(Question question, Colleagues names) {
        this.question = question;
        this.names = names;
        addClassName("question");
        sign.addClassName(question.isOpen() ? "num" : "tick");
        var wording = new Paragraph(getTranslation("base.quoted", question.wording().reveal()));
        if (!question.isOpen()) wording.addClassName("t2");
        var from =
                new Paragraph(QuestionWords.from(question, names, new Formats(getLocale()), this));
        from.addClassNames("s", "t2");
        add(sign, wording, from);
        var why = question.why().reveal();
        if (!why.isEmpty()) add(small(getTranslation("observer.question.kept", why)));
        var standing = standing(question.standing());
        if (!standing.isEmpty()) add(small(standing));
    }

    /// For the one who leads.
    QuestionLine with(LeadActs lead) {
        acts = Optional.of(lead);
        add(lead);
        return this;
    }

    /// Its number, and what the lead can do with it, follow the board; the rest stays as it is.
    void show(Board board) {
        var number = board.open().indexOf(question) + 1;
        sign.setText(number > 0 ? String.valueOf(number) : "");
        acts.ifPresent(lead -> lead.show(board));
    }

    private Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassNames("s", "t2");
        return line;
    }

    /// Where in the sound, as a clock; nothing where nobody said.
    private String place(Optional<Long> second) {
        return second.map(it -> ", " + new Formats(getLocale()).offset(Duration.ofSeconds(it)))
                .orElse("");
    }

    private String standing(Standing standing) {
        return switch (standing) {
            case Standing.Open _ -> "";
            case Standing.Merged(var _, var by) ->
                    getTranslation("observer.question.merged", names.of(by));
            case Standing.Told(var second, var by) ->
                    getTranslation("observer.question.told", place(second), names.of(by));
            case Standing.Ended(var end, var reason, var by, var at) ->
                    getTranslation(
                            "observer.question.ended",
                            getTranslation(end.key()),
                            reason.reveal().isEmpty() ? "" : " " + reason.reveal() + ".",
                            names.of(by),
                            new Formats(getLocale()).time(at));
        };
    }
}
