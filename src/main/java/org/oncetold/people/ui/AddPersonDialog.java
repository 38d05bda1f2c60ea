// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Languages;
import org.oncetold.base.ui.Message;
import org.oncetold.people.Invitations;
import org.oncetold.people.NewPerson;
import org.oncetold.people.People;
import org.oncetold.people.Role;

/// Adds a person and shows the one-time link to hand over.
final class AddPersonDialog extends Dialog {

    private final People people;
    private final Invitations invitations;
    private final PersonForm form;
    private final Message message = new Message();
    private final Button add = new Button(getTranslation("people.admin.addDo"), _ -> add());
    private final Button leave = new Button(getTranslation("people.admin.cancel"), _ -> close());

    AddPersonDialog(People people, Invitations invitations, Languages languages, Runnable changed) {
        this.people = people;
        this.invitations = invitations;
        form =
                new PersonForm(languages, Role.INTERVIEWER, true)
                        .label(getTranslation("people.admin.name"));
        setHeaderTitle(getTranslation("people.admin.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(form, message);
        getFooter().add(leave, add);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) changed.run();
        });
    }

    private void add() {
        try {
            var person = form.require();
            hand(person, LinkAddress.of("invitation", invitations.invite(people.add(person))));
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private void hand(NewPerson person, Confidential<String> link) {
        removeAll();
        add(
                new Secret(
                        getTranslation("people.admin.linkTitle"),
                        getTranslation("people.admin.linkIntro", person.name()),
                        link));
        add.setVisible(false);
        leave.setText(getTranslation("people.admin.close"));
    }
}
