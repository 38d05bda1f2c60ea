// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.oncetold.base.ui.Formats;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.ProtocolShelf;

/// The facts of a statement and the people who work on it.
@org.springframework.stereotype.Component
class PersonSection implements StatementSection {

    private final AssignmentBook book;
    private final People people;
    private final ProtocolShelf protocols;

    PersonSection(AssignmentBook book, People people, ProtocolShelf protocols) {
        this.book = book;
        this.people = people;
        this.protocols = protocols;
    }

    @Override
    public String key() {
        return "person";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean visibleTo(Role role) {
        return true;
    }

    @Override
    public Component create(OpenStatement open) {
        return new Div(facts(open), new AssignedPeople(open, book, people));
    }

    private DescriptionList facts(OpenStatement open) {
        var facts = open.facts();
        var list = new DescriptionList();
        list.addClassName("facts");
        var locale = UI.getCurrent().getLocale();
        add(list, "statement.person.protocol", protocols.title(facts.protocol(), locale));
        add(
                list,
                "statement.person.language",
                Locale.forLanguageTag(facts.language()).getDisplayName(locale));
        add(list, "statement.person.unit", facts.unit());
        add(list, "statement.person.opened", new Formats(locale).dateTime(facts.openedAt()));
        return list;
    }

    private static void add(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(list.getTranslation(key)),
                new DescriptionList.Description(value));
    }
}
