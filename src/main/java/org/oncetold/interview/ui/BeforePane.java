// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.oncetold.interview.Form;
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
                        _ -> room.beginning().beginWithoutSound());
        without.addClassName("quiet");
        without.setId("begin-without-sound");
        var card =
                new Button(getTranslation("interview.before.card"), _ -> room.press(RoomKey.CARD));
        card.addClassName("quiet");
        card.setId("connect-card");
        var microphone =
                new Div(
                        new H2(getTranslation("interview.before.microphone")),
                        new Paragraph(getTranslation("interview.before.microphone.text")),
                        RoomWords.block("room-before-acts", again, without, card));
        add(plan, new Div(microphone, present));
    }

    void refresh() {
        plan.removeAll();
        room.distress().level().ifPresent(level -> plan.add(new DistressLadder(room, level)));
        var steps = new UnorderedList();
        room.interview().plan().forms().stream()
                .filter(form -> !FormPanel.asked(room, form).isEmpty())
                .forEach(form -> steps.add(form(form)));
        SidePanel.stepsOf(room).forEach(step -> steps.add(step(step)));
        plan.add(new H2(getTranslation("interview.before.plan")), new MeterLines(room), steps);
        present.removeAll();
        var names =
                room.interview().chronicle().present().entrySet().stream()
                        .map(it ->
                                getTranslation(
                                        "interview.before.person",
                                        it.getKey(),
                                        getTranslation("interview.as." + it.getValue())))
                        .toList();
        present.add(RoomWords.list(getTranslation("interview.before.present"), names));
    }

    private ListItem form(Form form) {
        var words = new FormWords(form, this::getTranslation);
        return item(words.title(), words.text(), () -> room.open(form));
    }

    private ListItem step(Step step) {
        var words = RoomWords.of(room, step);
        return item(
                words.title(),
                words.purpose(),
                () -> {
                    room.take(step);
                    room.press(RoomKey.RECORD);
                });
    }

    private ListItem item(String title, String purpose, Runnable way) {
        var open = new Button(getTranslation("interview.before.write"), _ -> way.run());
        open.setAriaLabel(getTranslation("interview.before.writeStep", title));
        open.addClassName("quiet");
        return new ListItem(new Div(RoomWords.span("b", title), new Paragraph(purpose)), open);
    }
}
