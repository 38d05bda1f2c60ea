// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Languages;
import org.oncetold.base.ui.Message;
import org.oncetold.people.Role;
import org.oncetold.people.SetUp;

/// Makes the first administrator, once, with the link that was printed at start.
@Route(value = "set-up", autoLayout = false)
@AnonymousAllowed
class SetUpView extends Gate implements HasUrlParameter<String>, HasDynamicTitle {

    private final SetUp setUp;
    private final Message message = new Message();
    private final PersonForm person;
    private final NewPassphrase passphrase = new NewPassphrase();
    private final Button begin = new Button(getTranslation("people.setUp.do"), _ -> complete());
    private String token = "";

    SetUpView(SetUp setUp, Languages languages) {
        super(languages);
        this.setUp = setUp;
        person = new PersonForm(languages, Role.ADMINISTRATOR, false);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        if (!setUp.isOpen(token)) {
            show(new Message(getTranslation("people.setUp.over")));
            return;
        }
        var intro = new Paragraph(getTranslation("people.setUp.intro"));
        intro.addClassName("t2");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        show(
                new H1(getTranslation("people.setUp.title")),
                intro,
                person,
                passphrase,
                message,
                begin);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.setUp.title");
    }

    private void complete() {
        try {
            setUp.complete(token, person.require(), passphrase.require());
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        } catch (Refusal refusal) {
            message.say(refusal);
            begin.setEnabled(true);
        }
    }
}
