// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;
import org.oncetold.interview.InRoom;
import org.oncetold.interview.Interviews;
import org.oncetold.interview.NewInterview;
import org.oncetold.interview.NewInterview.Present;
import org.oncetold.protocol.Protocols;
import org.oncetold.statement.ui.OpenStatement;

/// Asks the little that is needed before a session: protocol, language, who is there.
class StartPanel extends Div {

    private static final int LONGEST = 120;

    private final transient OpenStatement open;
    private final transient Interviews interviews;
    private final transient Protocols protocols;
    private final Select<String> protocol = new Select<>();
    private final Select<String> language = new Select<>();
    private final TextField name = new TextField();
    private final Select<InRoom> as = new Select<>();
    private final UnorderedList people = new UnorderedList();
    private final transient List<Present> present = new ArrayList<>();

    StartPanel(OpenStatement open, Interviews interviews, Protocols protocols) {
        this.open = open;
        this.interviews = interviews;
        this.protocols = protocols;
        addClassName("interviews-start");
        setVisible(false);
    }

    void open(Runnable cancelled) {
        setVisible(true);
        removeAll();
        fillProtocol();
        fillLanguage();
        var add = new Button(getTranslation("interview.start.add"), _ -> addPerson());
        var go = new Button(getTranslation("interview.start.go"), _ -> start());
        go.addThemeName("primary");
        go.setId("to-the-room");
        go.focus();
        var cancel =
                new Button(
                        getTranslation("interview.start.cancel"),
                        _ -> {
                            setVisible(false);
                            cancelled.run();
                        });
        cancel.addClassName("quiet");
        fillPerson();
        add(
                new H2(getTranslation("interview.start.title")),
                RoomWords.block("interviews-fields", protocol, language),
                new H3(getTranslation("interview.start.present")),
                people,
                RoomWords.block("interviews-fields", name, as, add),
                RoomWords.block("pagefoot", RoomWords.block("pagefoot-end", cancel, go)));
    }

    private void fillProtocol() {
        protocol.setLabel(getTranslation("interview.start.protocol"));
        protocol.setItems(protocols.all().stream().map(one -> one.id()).toList());
        protocol.setItemLabelGenerator(id -> protocols.words(id, getLocale()).title());
        protocol.setValue(open.facts().protocol());
        protocol.addValueChangeListener(_ -> fillLanguage());
    }

    /// The staff's own language first: the wordings are what the interviewer says or has
    /// interpreted.
    private void fillLanguage() {
        var languages = protocols.languages(protocol.getValue());
        language.setLabel(getTranslation("interview.start.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(
                tag -> Locale.forLanguageTag(tag).getDisplayLanguage(getLocale()));
        language.setValue(
                List.of(open.facts().language(), getLocale().getLanguage()).stream()
                        .filter(languages::contains)
                        .findFirst()
                        .orElse(languages.getFirst()));
    }

    private void fillPerson() {
        name.setLabel(getTranslation("interview.start.name"));
        name.setMaxLength(LONGEST);
        as.setLabel(getTranslation("interview.start.as"));
        as.setItems(InRoom.values());
        as.setItemLabelGenerator(one -> getTranslation("interview.as." + one));
        as.setValue(InRoom.INTERPRETER);
    }

    private void addPerson() {
        if (name.getValue().isBlank()) {
            name.focus();
            return;
        }
        var person = new Present(Confidential.of(name.getValue()), as.getValue());
        present.add(person);
        var text =
                getTranslation(
                        "interview.before.person",
                        person.name().reveal(),
                        getTranslation("interview.as." + person.as()));
        var line = new ListItem(RoomWords.span("b", text));
        var remove =
                new Button(
                        getTranslation("interview.start.remove", person.name().reveal()),
                        _ -> {
                            present.remove(person);
                            people.remove(line);
                        });
        remove.addClassName("quiet");
        line.add(remove);
        people.add(line);
        name.clear();
        name.focus();
    }

    private void start() {
        if (!name.getValue().isBlank()) addPerson();
        try {
            var wanted =
                    new NewInterview(
                            open.id(),
                            protocol.getValue(),
                            Locale.forLanguageTag(language.getValue()),
                            present);
            var id = interviews.plan(wanted, open.purpose());
            getUI().ifPresent(ui -> ui.navigate(RoomNavigation.address(id)));
        } catch (Refusal refusal) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
        }
    }
}
