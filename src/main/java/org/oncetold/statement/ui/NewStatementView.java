// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Page;
import org.oncetold.statement.NewStatement;
import org.oncetold.statement.ProtocolShelf;
import org.oncetold.statement.Statements;

/// Opens a statement for a person. What was typed stays when something is missing.
@Route("statements/new")
@RolesAllowed("INTERVIEWER")
class NewStatementView extends Page implements HasDynamicTitle {

    /// The official languages of the EU's larger interview volumes; others can be typed as a tag.
    private static final List<String> OFFERED =
            List.of(
                    "en", "es", "fr", "de", "pt", "it", "ro", "bg", "hu", "pl", "nl", "el", "ar",
                    "uk", "ru", "zh");

    private final transient Statements statements;
    private final transient ChosenPurposes purposes;
    private final TextField reference = new TextField();
    private final TextField pseudonym = new TextField();
    private final Select<String> protocol = new Select<>();
    private final ComboBox<String> language = new ComboBox<>();

    NewStatementView(Statements statements, ChosenPurposes purposes, ProtocolShelf protocols) {
        this.statements = statements;
        this.purposes = purposes;
        setName(getTranslation("statement.new.title"));
        describe(reference, "statement.new.reference");
        describe(pseudonym, "statement.new.pseudonym");
        protocol.setLabel(getTranslation("statement.new.protocol"));
        protocol.setItems(protocols.ids());
        protocol.setItemLabelGenerator(id -> protocols.title(id, getLocale()));
        protocol.setValue(protocols.ids().getFirst());
        language.setLabel(getTranslation("statement.new.language"));
        language.setItems(OFFERED);
        language.setItemLabelGenerator(this::languageName);
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(event -> language.setValue(event.getDetail()));
        language.setValue(getLocale().getLanguage());
        var open = new Button(getTranslation("statement.new.open"), _ -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setId("open-statement");
        var form = new Div(reference, pseudonym, protocol, language);
        form.addClassName("statement-form");
        body().add(form);
        setFoot(keysHint(), open);
        reference.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statement.new.title");
    }

    private void describe(TextField field, String key) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(120);
    }

    private void open() {
        for (var field : List.of(reference, pseudonym)) field.setInvalid(false);
        try {
            var id =
                    statements.open(
                            new NewStatement(
                                    Confidential.of(reference.getValue()),
                                    Confidential.of(pseudonym.getValue()),
                                    protocol.getValue(),
                                    language.getValue() == null ? "" : language.getValue()));
            purposes.choose(id, Justification.of(Purpose.INTERVIEW));
            StatementNavigation.open(id, "interviews");
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void show(Refusal refusal) {
        Map<String, HasValidation> fields =
                Map.of(
                        "statement.refusal.reference", reference,
                        "statement.refusal.referenceTaken", reference,
                        "statement.refusal.pseudonym", pseudonym,
                        "statement.refusal.protocol", protocol,
                        "statement.refusal.language", language);
        var field = fields.get(refusal.key());
        if (field == null) throw refusal;
        field.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
        field.setInvalid(true);
    }

    private String languageName(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayLanguage(getLocale()) + " – " + locale.getDisplayLanguage(locale);
    }
}
