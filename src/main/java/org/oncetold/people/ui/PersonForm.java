// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.oncetold.base.ui.LanguageSwitch;
import org.oncetold.base.ui.Languages;
import org.oncetold.people.NewPerson;
import org.oncetold.people.Role;

/// Name, sign-in name, unit, language and, where it is not given, the role of a person.
final class PersonForm extends Div {

    private final TextField name = new TextField(getTranslation("people.setUp.name"));
    private final TextField login = new TextField(getTranslation("people.signIn.login"));
    private final Select<Role> role = new Select<>();
    private final TextField unit = new TextField(getTranslation("people.setUp.unit"));
    private final Select<Locale> language = new Select<>();

    PersonForm(Languages languages, Role given, boolean roleIsAsked) {
        addClassName("fields");
        name.setHelperText(getTranslation("people.setUp.nameHint"));
        login.setHelperText(getTranslation("people.setUp.loginHint"));
        login.getElement().setAttribute("autocapitalize", "none");
        role.setLabel(getTranslation("people.admin.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation(each.key()));
        role.setValue(given);
        role.setVisible(roleIsAsked);
        language.setLabel(getTranslation("people.setUp.language"));
        language.setItems(languages.all());
        language.setItemLabelGenerator(LanguageSwitch::ownName);
        languages.all().stream()
                .filter(each -> each.getLanguage().equals(getLocale().getLanguage()))
                .findFirst()
                .ifPresent(language::setValue);
        add(name, login, role, unit, language);
    }

    PersonForm label(String nameLabel) {
        name.setLabel(nameLabel);
        return this;
    }

    /// @throws org.oncetold.base.Refusal (unfit) when something is missing or does not fit
    NewPerson require() {
        return new NewPerson(
                login.getValue(),
                name.getValue(),
                role.getValue(),
                unit.getValue(),
                language.getOptionalValue().orElse(Locale.ENGLISH));
    }
}
