// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/// The four stops of an export, and where this one is.
class Way extends Aside {

    private final OrderedList stops = new OrderedList();

    Way() {
        addClassNames("sheet", "way");
        stops.addClassName("path");
        add(new H3(getTranslation("export.way.title")), stops);
    }

    Way done(String what, String detail) {
        return stop("done", what, detail);
    }

    Way now(String what, String detail) {
        return stop("now", what, detail);
    }

    Way later(String what, String detail) {
        return stop("later", what, detail);
    }

    /// The two last stops, which are the same for everybody.
    Way andThen() {
        return later(getTranslation("export.way.made"), getTranslation("export.way.made.detail"))
                .later(
                        getTranslation("export.way.fetched"),
                        getTranslation("export.way.fetched.detail"));
    }

    private Way stop(String state, String what, String detail) {
        var name = new Span(what);
        name.addClassName("b");
        var more = new Span(detail);
        more.addClassNames("s", "t2");
        var stop = new ListItem(name, more);
        stop.addClassName(state);
        if (state.equals("now")) stop.getElement().setAttribute("aria-current", "step");
        stops.add(stop);
        return this;
    }
}
