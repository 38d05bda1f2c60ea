// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.Glance;
import org.oncetold.interview.InterviewState;
import org.oncetold.observer.Board;
import org.oncetold.observer.Question;
import org.oncetold.observer.Watching;

/// The board: what waits in its order, what has ended, who leads, and the field for what is
/// missing.
class BoardPane extends Section {

    /// What a line is drawn from, and kept as long as it is the same.
    private record Line(Question question, boolean led) {}

    private final transient Watching watching;
    private final transient Colleagues names;
    private final transient Consumer<Board> changed;
    private final Span lead = new Span();
    private final Button take;
    private final Paragraph reaches = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final transient SteadyParts<Line> lines = new SteadyParts<>(list);
    private final QuestionField field;

    BoardPane(
            Watching watching,
            ObserverTools tools,
            Colleagues names,
            Supplier<Set<String>> spoken,
            Consumer<Board> changed) {
        this.watching = watching;
        this.names = names;
        this.changed = changed;
        addClassName("observer-board");
        take =
                new Button(
                        getTranslation("observer.board.take"),
                        _ -> changed.accept(watching.lead()));
        take.addClassName("quiet");
        lead.addClassNames("s", "t2");
        var head = new Div(new H2(getTranslation("observer.board.title")), new Div(lead, take));
        head.addClassName("observer-board-head");
        reaches.addClassNames("s", "t2");
        list.addClassName("questions");
        field = new QuestionField(watching, tools.wordings(), spoken, changed);
        add(head, reaches, list, field);
    }

    void show(Glance glance) {
        var rests = glance.interview().state() == InterviewState.BREAK;
        reaches.setText(getTranslation(rests ? "observer.board.atBreak" : "observer.board.asDot"));
    }

    void show(Board board) {
        var leads = board.lead().filter(watching.person().id()::equals).isPresent();
        take.setVisible(!leads);
        lead.setText(
                board.lead()
                        .map(names::of)
                        .map(name -> getTranslation("observer.board.leads", name))
                        .orElseGet(() -> getTranslation("observer.board.nobodyLeads")));
        lines.show(
                board.questions().stream()
                        .map(question -> new Line(question, leads && question.isOpen()))
                        .toList(),
                line -> line(line, board));
        list.getChildren().map(QuestionLine.class::cast).forEach(line -> line.show(board));
    }

    private QuestionLine line(Line line, Board board) {
        var drawn = new QuestionLine(line.question(), names);
        return line.led()
                ? drawn.with(new LeadActs(watching, board, line.question(), changed))
                : drawn;
    }
}
