// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.people.ApiTokens;
import org.oncetold.people.Invitations;
import org.oncetold.people.People;
import org.oncetold.people.Person;

/// One person, for the administrator: a new link, tokens for programs, switching off.
final class PersonDialog extends Dialog {

    private final Person person;
    private final People people;
    private final Invitations invitations;
    private final Message message = new Message();
    private final Div secret = new Div();

    PersonDialog(
            Person person,
            People people,
            Invitations invitations,
            ApiTokens tokens,
            Runnable changed) {
        this.person = person;
        this.people = people;
        this.invitations = invitations;
        setHeaderTitle(person.name());
        addClassName("person-dialog");
        var who = new Paragraph(getTranslation(person.role().key()) + ", " + person.unit());
        who.addClassName("t2");
        add(who, message, secret);
        if (person.active()) add(new TokenList(person, tokens, message));
        getFooter().add(switchButton(), inviteButton(), closeButton());
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) changed.run();
        });
    }

    private Button inviteButton() {
        var invite = new Button(getTranslation("people.admin.invite"), _ -> invite());
        invite.setVisible(person.active());
        return invite;
    }

    private Button switchButton() {
        var key = person.active() ? "people.admin.deactivate" : "people.admin.reactivate";
        var button = new Button(getTranslation(key), _ -> turn());
        button.addClassName("apart");
        return button;
    }

    private Button closeButton() {
        return new Button(getTranslation("people.admin.close"), _ -> close());
    }

    private void invite() {
        try {
            var link = LinkAddress.of("invitation", invitations.invite(person.id()));
            secret.removeAll();
            secret.add(
                    new Secret(
                            getTranslation("people.admin.linkTitle"),
                            getTranslation("people.admin.linkIntro", person.name()),
                            link));
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }

    private void turn() {
        try {
            if (person.active()) people.deactivate(person.id());
            else people.reactivate(person.id());
            Notices.say(
                    getTranslation(
                            person.active()
                                    ? "people.admin.deactivated"
                                    : "people.admin.reactivated"));
            close();
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }
}
