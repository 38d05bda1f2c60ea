// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.oncetold.interview.Form;
import org.oncetold.protocol.RecordField;

/// A sheet that is the same in every protocol, kept as it is typed.
class FormPanel extends Div {

    private final transient Room room;
    private final transient FormWords words;

    FormPanel(Room room, Form form) {
        this.room = room;
        words = new FormWords(form, this::getTranslation);
        addClassName("room-record");
        add(new H3(words.title()), new Paragraph(words.text()));
        for (var field : asked(room, form)) add(input(form, field));
        if (form == Form.READ_BACK) add(new AddendumPanel(room.notebook()::add));
    }

    /// What is asked here and not in a step of the guide.
    static List<RecordField> asked(Room room, Form form) {
        return room.interview().forms().asked(form, room.interview().course());
    }

    private Component input(Form form, RecordField field) {
        return new FieldInput(
                        field,
                        words.of(field),
                        room.interview().forms().answer(form, field.id()),
                        value -> room.notebook().fill(form, field, value))
                .create();
    }
}
