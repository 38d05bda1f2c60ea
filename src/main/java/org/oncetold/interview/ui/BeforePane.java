// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.oncetold.protocol.Step;

/// Before the person is recorded: is the microphone there, who is in the room, what is planned.
class BeforePane extends Section {

    private final transient Room room;
    private final Div plan = new Div();
    private final Div present = new Div();

    BeforePane(Room room, Runnable check) {
        this.room = room;
        addClassName("room-before");
        var again = new Button(getTranslation("interview.before.check"), _ -> check.run());
        again.setId("check-microphone");
        var without =
                new Button(
                        getTranslation("interview.before.withoutSound"),
                        _ -> room.beginWithoutSound());
        without.addClassName("quiet");
        without.setId("begin-without-sound");
        var microphone =
                new Div(
                        new H2(getTranslation("interview.before.microphone")),
                        new Paragraph(getTranslation("interview.before.microphone.text")),
                        RoomWords.block("room-before-acts", again, without));
        add(plan, new Div(microphone, present));
    }

    void refresh() {
        plan.removeAll();
        var steps = new UnorderedList();
        SidePanel.stepsOf(room).forEach(step -> steps.add(step(step)));
        plan.add(new H2(getTranslation("interview.before.plan")), steps);
        present.removeAll();
        var names =
                room.sitting().present().entrySet().stream()
                        .map(it ->
                                getTranslation(
                                        "interview.before.person",
                                        it.getKey(),
                                        getTranslation("interview.as." + it.getValue())))
                        .toList();
        present.add(RoomWords.list(getTranslation("interview.before.present"), names));
    }

    private ListItem step(Step step) {
        var words = RoomWords.of(room, step);
        var open =
                new Button(
                        getTranslation("interview.before.write"),
                        _ -> {
                            room.take(step);
                            room.press(RoomKey.RECORD);
                        });
        open.setAriaLabel(getTranslation("interview.before.writeStep", words.title()));
        open.addClassName("quiet");
        return new ListItem(
                new Div(RoomWords.span("b", words.title()), new Paragraph(words.purpose())), open);
    }
}
