// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// What stands where nothing is yet: says so in one line and teaches the next step.
public final class EmptyState extends Section {

    private final OrderedList steps = new OrderedList();

    public EmptyState(String title, String sentence) {
        addClassName("empty");
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("t2");
        add(new H2(title), paragraph, steps);
        steps.setVisible(false);
    }

    /// @param verb one word that names the step
    public EmptyState step(String verb, String sentence) {
        var number = new Span(Long.toString(steps.getChildren().count() + 1));
        var name = new Span(verb);
        name.addClassName("b");
        var what = new Span(sentence);
        what.addClassName("t2");
        var words = new Paragraph(name, new Span(" "), what);
        steps.add(new ListItem(number, words));
        steps.setVisible(true);
        return this;
    }

    public EmptyState with(Component... more) {
        add(more);
        return this;
    }
}
