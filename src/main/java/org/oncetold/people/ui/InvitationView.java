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
import org.oncetold.people.Invitations;
import org.oncetold.people.Person;

/// Where a person chooses their passphrase, once, with the link an administrator handed over.
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Gate implements HasUrlParameter<String>, HasDynamicTitle {

    private final Invitations invitations;
    private final Message message = new Message();
    private final NewPassphrase passphrase = new NewPassphrase();
    private final Button keep = new Button(getTranslation("people.invitation.do"), _ -> accept());
    private String token = "";

    InvitationView(Invitations invitations, Languages languages) {
        super(languages);
        this.invitations = invitations;
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        invitations
                .invited(token)
                .ifPresentOrElse(
                        this::welcome,
                        () -> show(new Message(getTranslation("people.invitation.over"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.signIn.title");
    }

    private void welcome(Person person) {
        var intro = new Paragraph(getTranslation("people.invitation.intro", person.login()));
        intro.addClassName("t2");
        show(
                new H1(getTranslation("people.invitation.title", person.name())),
                intro,
                passphrase,
                message,
                keep);
    }

    private void accept() {
        try {
            invitations.accept(token, passphrase.require());
            getUI().ifPresent(ui -> ui.navigate(LoginView.class));
        } catch (Refusal refusal) {
            message.say(refusal);
            keep.setEnabled(true);
        }
    }
}
