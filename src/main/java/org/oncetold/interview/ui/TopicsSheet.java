// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oncetold.base.ui.SteadyParts;

/// The topics of the plan and those that came up, marked as told by a person, and the events in the
/// person's own names for them.
class TopicsSheet extends Div implements LiveSheet {

    private static final int LONGEST = 200;

    private final transient Room room;
    private final Div topics = new Div();
    private final Paragraph none = new Paragraph(getTranslation("interview.topics.none"));
    private final UnorderedList planned = new UnorderedList();
    private final UnorderedList cameUp = new UnorderedList();
    private final H3 cameUpTitle = new H3(getTranslation("interview.topics.cameUp"));
    private final UnorderedList incidents = new UnorderedList();
    private final TextField incident = new TextField();
    private final transient SteadyParts<Component> parts = new SteadyParts<>(topics);
    private final transient SteadyParts<String> plannedLines = new SteadyParts<>(planned);
    private final transient SteadyParts<String> cameUpLines = new SteadyParts<>(cameUp);
    private final transient SteadyParts<String> incidentLines = new SteadyParts<>(incidents);
    private final transient Map<String, Button> marks = new HashMap<>();

    TopicsSheet(Room room) {
        this.room = room;
        addClassNames("room-choices", "room-steps");
        incident.setLabel(getTranslation("interview.topics.incident"));
        incident.setHelperText(getTranslation("interview.topics.incident.hint"));
        incident.setMaxLength(LONGEST);
        incident.setValueChangeMode(ValueChangeMode.EAGER);
        incident.addKeyPressListener(Key.ENTER, _ -> nameIncident());
        add(
                new H3(getTranslation("interview.topics.plan")),
                topics,
                new H3(getTranslation("interview.topics.incidents")),
                incidents,
                incident);
        refresh();
    }

    @Override
    public void refresh() {
        var plan = room.interview().plan().topics();
        var others = cameUp(plan);
        plannedLines.show(plan, this::line);
        cameUpLines.show(others, this::line);
        var shown = new ArrayList<Component>();
        shown.add(plan.isEmpty() ? none : planned);
        if (!others.isEmpty()) shown.addAll(List.of(cameUpTitle, cameUp));
        parts.show(shown, it -> it);
        marks.forEach(this::showWhetherTold);
        incidentLines.show(room.interview().chronicle().incidents(), ListItem::new);
    }

    /// What is to come back to, and what of it was told, without the topics of the plan.
    private List<String> cameUp(List<String> planned) {
        var chronicle = room.interview().chronicle();
        return Stream.concat(chronicle.topics().stream(), chronicle.told().stream())
                .filter(topic -> !planned.contains(topic))
                .distinct()
                .toList();
    }

    private ListItem line(String topic) {
        var mark = new Button(topic, _ -> room.notebook().told(topic));
        marks.put(topic, mark);
        return new ListItem(mark);
    }

    private void showWhetherTold(String topic, Button mark) {
        var told = room.interview().chronicle().told().contains(topic);
        if (mark.getSuffixComponent() != null && mark.isEnabled() != told) return;
        mark.setEnabled(!told);
        var sign = told ? "interview.topics.told" : "interview.topics.mark";
        mark.setSuffixComponent(RoomWords.span("s", getTranslation(sign)));
    }

    private void nameIncident() {
        var words = incident.getValue();
        room.notebook().nameIncident(words, () -> RoomWords.clear(incident, words));
    }
}
