// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.observer.Board;
import org.oncetold.observer.End;
import org.oncetold.observer.Question;

/// The questions that wait, in their order, each to be ended by the interviewer: asked, told
/// without asking, or not asked and why. What somebody types stays when the list changes.
class QuestionsToEnd extends Div {

    /// Keeps how a question ended.
    interface Ending {
        void end(UUID question, End end, String reason);
    }

    private final transient Supplier<Board> board;
    private final transient Ending ending;
    private final transient Colleagues names;
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final transient SteadyParts<Question> lines = new SteadyParts<>(list);

    QuestionsToEnd(
            Supplier<Board> board,
            Ending ending,
            Function<Runnable, Runnable> watch,
            Colleagues names) {
        this.board = board;
        this.ending = ending;
        this.names = names;
        addClassName("board-to-end");
        none.setText(getTranslation("observer.board.nothingWaits"));
        none.addClassName("t2");
        add(list, none);
        Renewal.keep(this, watch, this::renew);
    }

    private void renew() {
        var open = board.get().open();
        none.setVisible(open.isEmpty());
        lines.show(open, this::line);
    }

    private QuestionToEnd line(Question question) {
        return new QuestionToEnd(
                question,
                names,
                (end, reason) -> {
                    ending.end(question.id(), end, reason);
                    renew();
                });
    }
}
