// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.oncetold.interview.InterviewState;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;

/// What can be said in a step before the session, what the step asks to be written down, the sheets
/// it is the moment for, and what can be noted at any time. Kept as it is typed.
class RecordSheet extends Div implements LiveSheet {

    private final transient Room room;

    RecordSheet(Room room, StepPanels panels, boolean anytime) {
        this.room = room;
        addClassName("room-record");
        room.interview().current().ifPresent(step -> show(step, panels));
        if (getComponentCount() == 0 && !anytime)
            add(new Paragraph(getTranslation("interview.record.nothing")));
        if (anytime) {
            add(new H3(getTranslation("interview.record.anytime")));
            fields(Protocol.ANYTIME, room.interview().guide().protocol().anytime());
        }
    }

    @Override
    public void refresh() {
        getChildren()
                .filter(LiveSheet.class::isInstance)
                .map(LiveSheet.class::cast)
                .forEach(LiveSheet::refresh);
    }

    private void show(Step step, StepPanels panels) {
        if (room.state() == InterviewState.PLANNED) add(spoken(step));
        fields(step.id(), step.mustRecord());
        for (var sheet : step.opens()) panels.create(sheet, room).ifPresent(this::add);
    }

    /// Before the session no pane shows what can be said, and some steps are talks already.
    private Div spoken(Step step) {
        var say =
                RoomWords.of(room, step).say().stream()
                        .map(text -> getTranslation("base.quoted", text))
                        .toList();
        return RoomWords.list(getTranslation("interview.record.say"), say);
    }

    private void fields(String step, List<RecordField> fields) {
        for (var field : fields) add(input(new FieldRef(step, field.id()), field));
    }

    private Component input(FieldRef ref, RecordField field) {
        return new FieldInput(
                        field,
                        RoomWords.words(room).field(ref),
                        room.interview()
                                .course()
                                .answer(ref)
                                .filter(_ -> !room.interview().course().asksAnew(ref)),
                        value -> room.notebook().answer(ref, field, value))
                .create();
    }
}
