// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.oncetold.interview.NoteKind;

/// What belongs on the record beside the steps: an answer without words, a fault, an exhibit.
class NoteSheet extends Div {

    private static final int LONGEST = 500;

    private final transient Room room;
    private final RadioButtonGroup<NoteKind> kind = new RadioButtonGroup<>();
    private final TextField words = new TextField();

    NoteSheet(Room room) {
        this.room = room;
        addClassNames("room-choices", "room-record");
        kind.setLabel(getTranslation("interview.note.kind"));
        kind.setItems(NoteKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("interview.note." + one));
        kind.setValue(NoteKind.WITHOUT_WORDS);
        words.setLabel(getTranslation("interview.note.words"));
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.addKeyPressListener(Key.ENTER, _ -> keep());
        var keep = new Button(getTranslation("interview.note.keep"), _ -> keep());
        keep.setId("keep-note");
        add(new Paragraph(getTranslation("interview.note.text")), kind, words, keep);
        add(new H3(getTranslation("interview.exhibit.title")), new ExhibitPanel(room));
    }

    private void keep() {
        var said = words.getValue();
        room.notebook().note(kind.getValue(), said, () -> RoomWords.clear(words, said));
        words.focus();
    }
}
