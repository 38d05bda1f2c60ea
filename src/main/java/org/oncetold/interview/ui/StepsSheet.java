// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.oncetold.interview.Course;
import org.oncetold.protocol.Step;

/// All steps that fit; any of them can be taken now.
class StepsSheet extends Div {

    private final transient Room room;

    StepsSheet(Room room) {
        this.room = room;
        addClassName("room-steps");
        var protocol = room.interview().guide().protocol();
        for (var phase : protocol.phases()) {
            var steps = SidePanel.stepsOf(room).stream().filter(s -> phase.has(s.id())).toList();
            if (steps.isEmpty()) continue;
            var list = new OrderedList();
            steps.forEach(step -> list.add(new ListItem(step(step))));
            add(new H3(RoomWords.words(room).phase(phase.id())), list);
        }
    }

    private Button step(Step step) {
        var button = new Button(RoomWords.of(room, step).title(), _ -> room.take(step));
        var course = room.interview().course();
        button.setSuffixComponent(RoomWords.span("s", getTranslation(sign(course, step))));
        if (room.interview().current().filter(step::equals).isPresent()) {
            button.getElement().setAttribute("aria-current", "step");
        }
        return button;
    }

    private static String sign(Course course, Step step) {
        if (course.wasShown(step.id())) return "interview.steps.shown";
        return course.wasSkipped(step.id()) ? "interview.steps.skipped" : "interview.steps.open";
    }
}
