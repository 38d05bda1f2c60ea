// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.oncetold.protocol.FieldRef;
import org.oncetold.protocol.Protocol;
import org.oncetold.protocol.ProtocolWords.FieldWords;
import org.oncetold.protocol.RecordField;
import org.oncetold.protocol.Step;

/// What the step asks to be written down, and what can be noted at any time. Kept as it is typed.
class RecordSheet extends Div {

    private static final int WAIT = 800;

    private final transient Room room;

    RecordSheet(Room room, Optional<Step> step, boolean anytime) {
        this.room = room;
        addClassName("room-record");
        step.ifPresent(one -> fields(one.id(), one.mustRecord()));
        if (step.map(Step::mustRecord).orElse(List.of()).isEmpty() && !anytime) {
            add(new Paragraph(getTranslation("interview.record.nothing")));
        }
        if (anytime) {
            add(new H3(getTranslation("interview.record.anytime")));
            fields(Protocol.ANYTIME, room.sitting().guide().protocol().anytime());
        }
    }

    private void fields(String step, List<RecordField> fields) {
        for (var field : fields) add(input(new FieldRef(step, field.id()), field));
    }

    private Component input(FieldRef ref, RecordField field) {
        var words = RoomWords.words(room).field(ref);
        return switch (field) {
            case RecordField.Text _, RecordField.Entries _ -> text(ref, field, words);
            case RecordField.Choice choice ->
                    choose(
                            ref,
                            field,
                            words,
                            choice.choices(),
                            id -> words.choices().getOrDefault(id, id));
            case RecordField.YesNo _ ->
                    choose(
                            ref,
                            field,
                            words,
                            RecordField.YesNo.CHOICES,
                            id -> getTranslation("protocol.answer." + id));
            case RecordField.Several several -> chooseSeveral(ref, several, words);
            case RecordField.Time _ -> time(ref, field, words);
            case RecordField.Number _ -> number(ref, field, words);
        };
    }

    private Component text(FieldRef ref, RecordField field, FieldWords words) {
        var area = new TextArea(label(field, words));
        area.setMaxLength(RecordField.LONGEST);
        area.setMinRows(1);
        area.setMaxRows(8);
        words.hint().ifPresent(area::setHelperText);
        area.setValue(room.sitting().course().answer(ref).orElse(""));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(WAIT);
        area.addValueChangeListener(event -> room.answer(ref, field, event.getValue()));
        return area;
    }

    private Component choose(
            FieldRef ref,
            RecordField field,
            FieldWords words,
            List<String> ids,
            Function<String, String> named) {
        var group = new RadioButtonGroup<String>(label(field, words));
        group.setItems(ids);
        group.setItemLabelGenerator(named::apply);
        words.hint().ifPresent(group::setHelperText);
        room.sitting().course().answer(ref).ifPresent(group::setValue);
        group.addValueChangeListener(
                event -> room.answer(ref, field, Optional.ofNullable(event.getValue()).orElse("")));
        return group;
    }

    private Component chooseSeveral(FieldRef ref, RecordField.Several field, FieldWords words) {
        var group = new CheckboxGroup<String>(label(field, words));
        group.setItems(field.choices());
        group.setItemLabelGenerator(id -> words.choices().getOrDefault(id, id));
        words.hint().ifPresent(group::setHelperText);
        room.sitting()
                .course()
                .answer(ref)
                .map(RecordField.Several::split)
                .ifPresent(chosen -> group.setValue(Set.copyOf(chosen)));
        group.addValueChangeListener(
                event -> room.answer(ref, field, field.join(event.getValue())));
        return group;
    }

    private Component number(FieldRef ref, RecordField field, FieldWords words) {
        var number = new TextField(label(field, words));
        number.setAllowedCharPattern("[0-9]");
        number.setMaxLength(9);
        words.hint().ifPresent(number::setHelperText);
        number.setValue(room.sitting().course().answer(ref).orElse(""));
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(WAIT);
        number.addValueChangeListener(event -> room.answer(ref, field, event.getValue()));
        return number;
    }

    private Component time(FieldRef ref, RecordField field, FieldWords words) {
        var time = new TextField(label(field, words));
        time.setPlaceholder("14:30");
        time.setAllowedCharPattern("[0-9:]");
        time.setMaxLength(5);
        time.setValue(room.sitting().course().answer(ref).orElse(""));
        time.setValueChangeMode(ValueChangeMode.LAZY);
        time.setValueChangeTimeout(WAIT);
        time.setErrorMessage(getTranslation("interview.record.timeForm"));
        time.addValueChangeListener(event -> {
            time.setInvalid(!field.accepts(event.getValue()));
            room.answer(ref, field, event.getValue());
        });
        return time;
    }

    private String label(RecordField field, FieldWords words) {
        return field.optional()
                ? getTranslation("interview.record.optional", words.label())
                : words.label();
    }
}
