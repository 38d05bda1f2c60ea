// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// The sheet a view lays its things on: a small line and the page's name above, room in the middle,
/// the one primary action at the foot.
public class Page extends Div {

    private final Paragraph crumb = new Paragraph();
    private final H1 name = new H1();
    private final Div body = new Div();
    private final Div foot = new Div();

    public Page() {
        addClassName("page");
        crumb.addClassName("crumb");
        crumb.setVisible(false);
        body.addClassName("page-body");
        foot.addClassName("pagefoot");
        foot.setVisible(false);
        super.add(crumb, name, body, foot);
    }

    protected final void setName(String text) {
        name.setText(text);
    }

    protected final void setCrumb(String text) {
        crumb.setText(text);
        crumb.setVisible(true);
    }

    protected final Div body() {
        return body;
    }

    /// @param hint a quiet line at the start of the foot
    protected final void setFoot(Component hint, Component... actions) {
        var end = new Div(actions);
        end.addClassName("pagefoot-end");
        foot.removeAll();
        foot.add(hint, end);
        foot.setVisible(true);
    }

    /// The usual hint: `?` shows every key.
    protected final Span keysHint() {
        var hint = new Span(new Kbd("?"), new Span(getTranslation("base.frame.keysHint")));
        hint.addClassNames("keys-hint", "t3");
        return hint;
    }
}
