// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.oncetold.base.ui.Chip;
import org.oncetold.statement.Statement;

/// The top of a statement's page: what it is called, its state, what it was opened for, and the way
/// to its sections.
class StatementHeader extends Header {

    StatementHeader(OpenStatement open, List<StatementSection> sections, String current) {
        addClassName("statement-header");
        add(title(open), sections(open, sections, current));
    }

    private Div title(OpenStatement open) {
        var reference = new Paragraph(open.label().reference().reveal());
        reference.addClassNames("statement-reference", "num");
        var name = new H1(getTranslation("base.quoted", open.label().pseudonym().reveal()));
        var names = new Div(reference, name);
        var state = Chip.plain(getTranslation("statement.state." + state(open.facts())));
        var purpose =
                new Span(
                        getTranslation(
                                "statement.page.openedFor",
                                getTranslation("access.purpose." + open.purpose().purpose())));
        purpose.addClassNames("s", "t2");
        var facts = new Div(purpose, state);
        facts.addClassName("statement-facts");
        var title = new Div(names, facts);
        title.addClassName("statement-title");
        return title;
    }

    private Nav sections(OpenStatement open, List<StatementSection> sections, String current) {
        var nav = new Nav();
        nav.addClassName("statement-sections");
        nav.setAriaLabel(getTranslation("statement.page.sections"));
        for (var section : sections) nav.add(link(open, section.key(), current));
        return nav;
    }

    private Anchor link(OpenStatement open, String key, String current) {
        var link =
                StatementNavigation.link(
                        open.id(), key, getTranslation("statement.section." + key));
        if (key.equals(current)) link.getElement().setAttribute("aria-current", "page");
        return link;
    }

    private static String state(Statement facts) {
        return facts.state().name();
    }
}
