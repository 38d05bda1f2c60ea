// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Message;
import org.oncetold.people.ApiToken;
import org.oncetold.people.ApiTokens;
import org.oncetold.people.Person;

/// The tokens of a person: make one, take one back.
final class TokenList extends Section {

    private static final Duration LIFE = Duration.ofDays(90);

    private final Person person;
    private final ApiTokens tokens;
    private final Message message;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("people.admin.noTokens"));
    private final TextField label = new TextField(getTranslation("people.admin.tokenLabel"));
    private final Div secret = new Div();

    TokenList(Person person, ApiTokens tokens, Message message) {
        this.person = person;
        this.tokens = tokens;
        this.message = message;
        addClassName("tokens");
        list.addClassName("list");
        none.addClassName("t3");
        var intro = new Paragraph(getTranslation("people.admin.tokensIntro"));
        intro.addClassNames("s", "t2");
        var issue = new Button(getTranslation("people.admin.tokenIssue"), _ -> issue());
        var row = new Div(label, issue);
        row.addClassName("secret-row");
        add(new H3(getTranslation("people.admin.tokens")), intro, none, list, row, secret);
        refresh();
    }

    private void refresh() {
        var live = tokens.of(person.id());
        none.setVisible(live.isEmpty());
        list.removeAll();
        live.forEach(token -> list.add(line(token)));
    }

    private ListItem line(ApiToken token) {
        var until = new Formats(getLocale()).date(token.expires());
        var when = new Span(getTranslation("people.admin.tokenUntil", until));
        when.addClassNames("num", "t2");
        var revoke =
                new Button(
                        getTranslation("people.admin.tokenRevoke"),
                        _ -> {
                            tokens.revoke(person.id(), token.id());
                            refresh();
                        });
        return new ListItem(new Span(token.label()), when, revoke);
    }

    private void issue() {
        try {
            var token = tokens.issue(person.id(), label.getValue(), LIFE);
            secret.removeAll();
            secret.add(
                    new Secret(
                            getTranslation("people.admin.tokenTitle"),
                            getTranslation("people.admin.tokenIntro", person.name()),
                            token));
            label.clear();
            refresh();
        } catch (Refusal refusal) {
            message.say(refusal);
        }
    }
}
