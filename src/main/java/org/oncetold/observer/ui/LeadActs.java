// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncetold.observer.Board;
import org.oncetold.observer.Priority;
import org.oncetold.observer.Question;
import org.oncetold.observer.Watching;

/// What the lead does with a question that waits: its place, its weight, that it is the same as
/// another, or that the person has told it already.
class LeadActs extends NativeDetails {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})");

    private final TextField at = new TextField();
    private final transient Watching watching;
    private final Select<Question> same = new Select<>();
    private transient Board board;
    private final transient Question question;
    private final transient Consumer<Board> changed;

    LeadActs(Watching watching, Board board, Question question, Consumer<Board> changed) {
        this.watching = watching;
        this.board = board;
        this.question = question;
        this.changed = changed;
        addClassName("lead-acts");
        setSummaryText(getTranslation("observer.lead.change"));
        var other =
                question.priority() == Priority.VITAL ? Priority.IF_THERE_IS_TIME : Priority.VITAL;
        var acts =
                new Div(
                        act("observer.lead.up", () -> watching.rank(moved(-1))),
                        act("observer.lead.down", () -> watching.rank(moved(1))),
                        act(other.key(), () -> watching.weigh(question.id(), other)),
                        act(
                                "observer.lead.told",
                                () -> watching.toldAlready(question.id(), second())));
        acts.addClassName("question-ends");
        at.setLabel(getTranslation("observer.lead.toldAt"));
        at.setPlaceholder("00:00:00");
        at.setMaxLength(8);
        same.setLabel(getTranslation("observer.lead.same"));
        same.setItemLabelGenerator(it -> it.wording().reveal());
        same.addValueChangeListener(event -> merge(event.getValue()));
        setContent(new Div(acts, at, same));
        offer();
    }

    /// The board has changed. What is typed or open here stays so.
    void show(Board now) {
        var before = others();
        board = now;
        if (!others().equals(before)) offer();
    }

    private void offer() {
        same.setItems(others());
        same.setVisible(!others().isEmpty());
    }

    private List<Question> others() {
        return board.open().stream().filter(it -> !it.id().equals(question.id())).toList();
    }

    private void merge(@Nullable Question chosen) {
        if (chosen != null) changed.accept(watching.merge(question.id(), chosen.id()));
    }

    /// Where in the sound it was told; empty when nobody says so.
    private Optional<Long> second() {
        var clock = CLOCK.matcher(at.getValue().strip());
        if (!clock.matches()) return Optional.empty();
        return Optional.of(
                Duration.ofHours(Long.parseLong(clock.group(1)))
                        .plusMinutes(Long.parseLong(clock.group(2)))
                        .plusSeconds(Long.parseLong(clock.group(3)))
                        .toSeconds());
    }

    private Button act(String key, Supplier<Board> deed) {
        return new Button(getTranslation(key), _ -> changed.accept(deed.get()));
    }

    private List<UUID> moved(int by) {
        var order =
                board.open().stream()
                        .map(Question::id)
                        .collect(Collectors.toCollection(ArrayList::new));
        var at = order.indexOf(question.id());
        var to = Math.clamp(at + by, 0, order.size() - 1);
        Collections.swap(order, at, to);
        return order;
    }
}
