// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.oncetold.interview.InterviewState;

/// Beside the wording: topics to come back to, open circumstances, and what comes next.
class AsidePane extends Aside {

    private static final int LONGEST = 200;

    private final transient Room room;
    private final UnorderedList list = new UnorderedList();
    private final Div topics = new Div();

    AsidePane(Room room) {
        this.room = room;
        addClassName("room-aside");
        topics.add(new H2(getTranslation("interview.room.comeBack")), list);
        add(topics);
    }

    void refresh() {
        getChildren().filter(one -> one != topics).toList().forEach(this::remove);
        listTopics();
        askForTopic();
        var open =
                room.interview().course().openBranches().stream()
                        .map(branch -> RoomWords.words(room).branch(branch).title())
                        .toList();
        add(RoomWords.list(getTranslation("interview.room.mind"), open));
        room.distress().level().ifPresent(level -> add(new DistressLadder(room, level)));
        room.interview()
                .next()
                .map(step -> RoomWords.of(room, step).title())
                .ifPresent(title ->
                        add(
                                RoomWords.list(
                                        getTranslation("interview.room.nextTitle"),
                                        List.of(title))));
    }

    private void listTopics() {
        list.removeAll();
        for (var topic : room.interview().chronicle().topics()) {
            var done = new Button(topic, _ -> room.notebook().finishTopic(topic));
            done.addClassName("room-topic");
            done.setAriaLabel(getTranslation("interview.room.topicDone", topic));
            list.add(new ListItem(done));
        }
        if (room.sheet() != Sheet.TOPIC && room.state() == InterviewState.IN_SESSION) {
            var add =
                    RoomWords.act(
                            getTranslation("interview.room.addTopic"),
                            "C",
                            () -> room.press(RoomKey.TOPIC));
            add.addClassName("quiet");
            list.add(new ListItem(add));
        }
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
