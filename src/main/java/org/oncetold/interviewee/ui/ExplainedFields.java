// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.oncetold.base.Confidential;
import org.oncetold.interviewee.Explained;
import org.oncetold.interviewee.Medium;
import org.oncetold.interviewee.Understood;

/// Asks who explained something, in which language, how, and by what one could tell that it was
/// understood.
class ExplainedFields extends Div {

    private final TextField by;
    private final ComboBox<String> language = new ComboBox<>();
    private final Select<Medium> medium;
    private final Select<Understood> understood;

    ExplainedFields(Matter matter, PersonDesk desk) {
        addClassName("person-fields");
        by = Fields.line("interviewee.explained.by", desk.current.require().name());
        medium =
                Fields.select(
                        "interviewee.explained.medium", List.of(Medium.values()), Medium::key);
        understood =
                Fields.select(
                        "interviewee.explained.understood",
                        List.of(Understood.values()),
                        Understood::key);
        language.setLabel(getTranslation("interviewee.explained.language"));
        language.setItems(desk.leaflets.languages());
        language.setItemLabelGenerator(this::name);
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(event -> language.setValue(event.getDetail()));
        language.setValue(desk.statements.facts(matter.id()).language());
        add(by, language, medium, understood);
    }

    void onLanguage(Consumer<String> listener) {
        language.addValueChangeListener(_ -> listener.accept(language()));
    }

    String language() {
        return language.getOptionalValue().orElse("");
    }

    void setLanguage(String tag) {
        language.setValue(tag);
    }

    Explained value() {
        return new Explained(
                Confidential.of(by.getValue()),
                language(),
                medium.getValue(),
                understood.getValue());
    }

    private String name(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var own = locale.getDisplayLanguage(locale);
        return own.equals(tag) ? locale.getDisplayLanguage(getLocale()) : own;
    }
}
