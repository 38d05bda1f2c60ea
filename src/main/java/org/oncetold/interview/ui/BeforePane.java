// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.interview.Form;
import org.oncetold.interview.Meter;
import org.oncetold.protocol.Step;

/// Before the person is recorded: is the microphone there, who is in the room, what is planned.
/// What is still so is left alone.
class BeforePane extends Section {

    /// What a part of the plan is drawn from.
    private sealed interface Part {

        record Distress(String level) implements Part {}

        record Title() implements Part {}

        record Told(Meter meter, List<String> topics) implements Part {}

        record Steps() implements Part {}
    }

    /// What is to be written down: on a sheet that every protocol has, or in a step.
    private sealed interface Place {

        record OnForm(Form form) implements Place {}

        record InStep(Step step) implements Place {}
    }

    private final transient Room room;
    private final Div plan = new Div();
    private final Div present = new Div();
    private final UnorderedList list = new UnorderedList();
    private final transient SteadyParts<Part> parts = new SteadyParts<>(plan);
    private final transient SteadyParts<Place> places = new SteadyParts<>(list);
    private final transient SteadyParts<List<String>> names = new SteadyParts<>(present);

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
        var wanted = new ArrayList<Part>();
        room.distress().level().map(Part.Distress::new).ifPresent(wanted::add);
        wanted.add(new Part.Title());
        var interview = room.interview();
        wanted.add(new Part.Told(interview.meter(), interview.plan().topics()));
        wanted.add(new Part.Steps());
        parts.show(wanted, this::draw);
        places.show(open(), this::line);
        var here =
                interview.chronicle().present().entrySet().stream()
                        .map(it ->
                                getTranslation(
                                        "interview.before.person",
                                        it.getKey(),
                                        getTranslation("interview.as." + it.getValue())))
                        .toList();
        names.show(
                List.of(here),
                all -> RoomWords.list(getTranslation("interview.before.present"), all));
    }

    private Component draw(Part part) {
        return switch (part) {
            case Part.Distress(var level) -> new DistressLadder(room, level);
            case Part.Title() -> new H2(getTranslation("interview.before.plan"));
            case Part.Told _ -> new MeterLines(room);
            case Part.Steps() -> list;
        };
    }

    private List<Place> open() {
        var open = new ArrayList<Place>();
        room.interview().plan().forms().stream()
                .filter(form -> !FormPanel.asked(room, form).isEmpty())
                .forEach(form -> open.add(new Place.OnForm(form)));
        SidePanel.stepsOf(room).forEach(step -> open.add(new Place.InStep(step)));
        return open;
    }

    private ListItem line(Place place) {
        return switch (place) {
            case Place.OnForm(var form) -> form(form);
            case Place.InStep(var step) -> step(step);
        };
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
