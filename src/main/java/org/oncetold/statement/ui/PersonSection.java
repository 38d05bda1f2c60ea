// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import org.oncetold.base.ui.Formats;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.ProtocolShelf;

/// The person: what later modules know of them, the facts of the statement, and the people who work
/// on it.
@org.springframework.stereotype.Component
class PersonSection implements StatementSection {

    private final AssignmentBook book;
    private final People people;
    private final ProtocolShelf protocols;
    private final List<PersonParts> parts;

    PersonSection(
            AssignmentBook book, People people, ProtocolShelf protocols, List<PersonParts> parts) {
        this.book = book;
        this.people = people;
        this.protocols = protocols;
        this.parts = parts;
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
        var section = new Div(facts(open));
        for (var each : parts)
            for (var key : each.keys(open.role())) section.add(part(each, key, open));
        section.add(new AssignedPeople(open, book, people));
        return section;
    }

    private static Details part(PersonParts parts, String key, OpenStatement open) {
        var details = new Details();
        details.setSummaryText(details.getTranslation(parts.titleKey(key)));
        details.setId("person-" + key);
        details.addClassName("person-part");
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty())
                details.add(parts.create(key, open));
        });
        return details;
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
