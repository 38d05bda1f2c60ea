// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;

/// The topics of the plan and those that came up, marked as told by a person, and the events in the
/// person's own names for them.
class TopicsSheet extends Div implements LiveSheet {

    private static final int LONGEST = 200;

    private final transient Room room;
    private final Div topics = new Div();
    private final UnorderedList incidents = new UnorderedList();
    private final TextField incident = new TextField();

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
        topics.removeAll();
        var planned = room.interview().plan().topics();
        if (planned.isEmpty()) topics.add(new Paragraph(getTranslation("interview.topics.none")));
        else topics.add(list(planned));
        var cameUp = cameUp(planned);
        if (!cameUp.isEmpty())
            topics.add(new H3(getTranslation("interview.topics.cameUp")), list(cameUp));
        incidents.removeAll();
        room.interview().chronicle().incidents().forEach(it -> incidents.add(new ListItem(it)));
    }

    /// What is to come back to, and what of it was told, without the topics of the plan.
    private List<String> cameUp(List<String> planned) {
        var chronicle = room.interview().chronicle();
        return Stream.concat(chronicle.topics().stream(), chronicle.told().stream())
                .filter(topic -> !planned.contains(topic))
                .distinct()
                .toList();
    }

    private UnorderedList list(List<String> all) {
        var list = new UnorderedList();
        all.forEach(topic -> list.add(new ListItem(topic(topic))));
        return list;
    }

    private Button topic(String topic) {
        var told = room.interview().chronicle().told().contains(topic);
        var button = new Button(topic, _ -> room.notebook().told(topic));
        button.setEnabled(!told);
        var sign = told ? "interview.topics.told" : "interview.topics.mark";
        button.setSuffixComponent(RoomWords.span("s", getTranslation(sign)));
        return button;
    }

    private void nameIncident() {
        var words = incident.getValue();
        room.notebook().nameIncident(words, () -> RoomWords.clear(incident, words));
    }
}
