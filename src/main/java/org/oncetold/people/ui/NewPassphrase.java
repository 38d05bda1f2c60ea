// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// Asks for a new passphrase, twice.
final class NewPassphrase extends Div {

    private static final int SHORTEST = 12;

    private final PasswordField first = new PasswordField(getTranslation("people.signIn.password"));
    private final PasswordField second = new PasswordField(getTranslation("people.setUp.again"));

    NewPassphrase() {
        addClassName("fields");
        first.setHelperText(getTranslation("people.setUp.passwordHint", SHORTEST));
        first.getElement().setAttribute("autocomplete", "new-password");
        second.getElement().setAttribute("autocomplete", "new-password");
        add(first, second);
    }

    /// @throws Refusal (unfit) when the two differ
    Confidential<String> require() {
        if (!first.getValue().equals(second.getValue()))
            throw new Refusal(Refusal.Kind.UNFIT, "people.setUp.differs");
        return Confidential.of(first.getValue());
    }
}
