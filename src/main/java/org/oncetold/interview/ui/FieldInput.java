// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.oncetold.protocol.ProtocolWords.FieldWords;
import org.oncetold.protocol.RecordField;

/// The control for something that is to be written down. Gives its value away as it is typed.
final class FieldInput {

    private static final int WAIT = 800;

    private final RecordField field;
    private final FieldWords words;
    private final String value;
    private final Consumer<String> keep;

    FieldInput(RecordField field, FieldWords words, Optional<String> value, Consumer<String> keep) {
        this.field = field;
        this.words = words;
        this.value = value.orElse("");
        this.keep = keep;
    }

    Component create() {
        return switch (field) {
            case RecordField.Text _, RecordField.Entries _ -> text();
            case RecordField.Choice choice ->
                    choose(choice.choices(), id -> words.choices().getOrDefault(id, id));
            case RecordField.YesNo _ ->
                    choose(RecordField.YesNo.CHOICES, id -> say("protocol.answer." + id));
            case RecordField.Several several -> chooseSeveral(several);
            case RecordField.Time _ -> time();
            case RecordField.Number _ -> number();
        };
    }

    private Component text() {
        var area = new TextArea(label());
        area.setMaxLength(RecordField.LONGEST);
        area.setMinRows(1);
        area.setMaxRows(8);
        words.hint().ifPresent(area::setHelperText);
        area.setValue(value);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(WAIT);
        area.addValueChangeListener(event -> keep.accept(event.getValue()));
        return area;
    }

    private Component choose(List<String> ids, UnaryOperator<String> named) {
        var group = new RadioButtonGroup<String>(label());
        group.setItems(ids);
        group.setItemLabelGenerator(named::apply);
        words.hint().ifPresent(group::setHelperText);
        if (!value.isEmpty()) group.setValue(value);
        group.addValueChangeListener(
                event -> keep.accept(Optional.ofNullable(event.getValue()).orElse("")));
        return group;
    }

    private Component chooseSeveral(RecordField.Several several) {
        var group = new CheckboxGroup<String>(label());
        group.setItems(several.choices());
        group.setItemLabelGenerator(id -> words.choices().getOrDefault(id, id));
        words.hint().ifPresent(group::setHelperText);
        group.setValue(Set.copyOf(RecordField.Several.split(value)));
        group.addValueChangeListener(event -> keep.accept(several.join(event.getValue())));
        return group;
    }

    private Component number() {
        var number = new TextField(label());
        number.setAllowedCharPattern("[0-9]");
        number.setMaxLength(9);
        words.hint().ifPresent(number::setHelperText);
        number.setValue(value);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(WAIT);
        number.addValueChangeListener(event -> keep.accept(event.getValue()));
        return number;
    }

    private Component time() {
        var time = new TextField(label());
        time.setPlaceholder("14:30");
        time.setAllowedCharPattern("[0-9:]");
        time.setMaxLength(5);
        time.setValue(value);
        time.setValueChangeMode(ValueChangeMode.LAZY);
        time.setValueChangeTimeout(WAIT);
        time.setErrorMessage(say("interview.record.timeForm"));
        time.addValueChangeListener(event -> {
            time.setInvalid(!field.accepts(event.getValue()));
            keep.accept(event.getValue());
        });
        return time;
    }

    private String label() {
        return field.optional() ? say("interview.record.optional", words.label()) : words.label();
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
