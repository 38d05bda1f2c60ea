// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.InterviewState;

/// Beside the wording: topics to come back to, open circumstances, and what comes next. What is
/// still so is left alone.
class AsidePane extends Aside {

    private static final int LONGEST = 200;

    /// What a part is drawn from.
    private sealed interface Part {

        record Topics() implements Part {}

        record Titled(String key, List<String> entries) implements Part {}

        record Distress(String level) implements Part {}
    }

    private final transient Room room;
    private final UnorderedList list = new UnorderedList();
    private final Div topics = new Div();
    private final ListItem another;
    private final transient SteadyParts<Part> parts = new SteadyParts<>(this);

    /// The topics, and the way to another one.
    private final transient SteadyParts<Optional<String>> lines = new SteadyParts<>(list);

    AsidePane(Room room) {
        this.room = room;
        addClassName("room-aside");
        topics.add(new H2(getTranslation("interview.room.comeBack")), list);
        var add =
                RoomWords.act(
                        getTranslation("interview.room.addTopic"),
                        "C",
                        () -> room.press(RoomKey.TOPIC));
        add.addClassName("quiet");
        another = new ListItem(add);
    }

    void refresh() {
        listTopics();
        askForTopic();
        var wanted = new ArrayList<Part>();
        wanted.add(new Part.Topics());
        var open = room.interview().course().openBranches().stream();
        var titles = open.map(branch -> RoomWords.words(room).branch(branch).title()).toList();
        if (!titles.isEmpty()) wanted.add(new Part.Titled("interview.room.mind", titles));
        room.distress().level().map(Part.Distress::new).ifPresent(wanted::add);
        room.interview()
                .next()
                .map(step -> RoomWords.of(room, step).title())
                .map(title -> new Part.Titled("interview.room.nextTitle", List.of(title)))
                .ifPresent(wanted::add);
        parts.show(wanted, this::draw);
    }

    private Component draw(Part part) {
        return switch (part) {
            case Part.Topics() -> topics;
            case Part.Titled(var key, var entries) -> RoomWords.list(getTranslation(key), entries);
            case Part.Distress(var level) -> new DistressLadder(room, level);
        };
    }

    private void listTopics() {
        var wanted = new ArrayList<Optional<String>>();
        room.interview().chronicle().topics().forEach(topic -> wanted.add(Optional.of(topic)));
        if (room.sheet() != Sheet.TOPIC && room.state() == InterviewState.IN_SESSION)
            wanted.add(Optional.empty());
        lines.show(wanted, topic -> topic.map(this::line).orElse(another));
    }

    private ListItem line(String topic) {
        var done = new Button(topic, _ -> room.notebook().finishTopic(topic));
        done.addClassName("room-topic");
        done.setAriaLabel(getTranslation("interview.room.topicDone", topic));
        return new ListItem(done);
    }

    /// The field is left alone while somebody types in it.
    private void askForTopic() {
        var asks = topics.getComponentCount() > 2;
        if (asks == (room.sheet() == Sheet.TOPIC)) return;
        if (asks) topics.remove(topics.getComponentAt(2));
        else topics.add(newTopic());
    }

    private TextField newTopic() {
        var field = new TextField();
        field.setAriaLabel(getTranslation("interview.room.comeBack"));
        field.setPlaceholder(getTranslation("interview.room.topicHint"));
        field.setMaxLength(LONGEST);
        field.addClassName("room-new-topic");
        field.addKeyPressListener(Key.ENTER, _ -> room.notebook().addTopic(field.getValue()));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.focus();
        return field;
    }
}
