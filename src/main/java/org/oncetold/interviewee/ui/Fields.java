// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;

/// Fields of the forms on the person's page, large enough to be touched.
final class Fields {

    private static final int LONGEST = 2_000;

    static <T> RadioButtonGroup<T> choice(String label, List<T> items, Function<T, String> key) {
        var group = new RadioButtonGroup<T>();
        group.setLabel(group.getTranslation(label));
        group.setItems(items);
        group.setItemLabelGenerator(item -> group.getTranslation(key.apply(item)));
        group.setValue(items.getFirst());
        group.addClassName("person-choice");
        return group;
    }

    static <T> Select<T> select(String label, List<T> items, Function<T, String> key) {
        var select = new Select<T>();
        select.setLabel(select.getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> select.getTranslation(key.apply(item)));
        select.setValue(items.getFirst());
        return select;
    }

    static TextField line(String label, String value) {
        var field = new TextField();
        field.setLabel(field.getTranslation(label));
        field.setMaxLength(LONGEST);
        field.setValue(value);
        return field;
    }

    static TextArea words(String label, String value) {
        var area = new TextArea();
        area.setLabel(area.getTranslation(label));
        area.setMaxLength(LONGEST);
        area.setMinRows(2);
        area.setValue(value);
        return area;
    }

    private Fields() {}
}
