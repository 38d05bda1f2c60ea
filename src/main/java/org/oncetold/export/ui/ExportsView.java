// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.export.ExportList.Entry;
import org.oncetold.statement.ui.StatementNavigation;

/// The export register as far as this person may know it, what waits first.
@Route("exports")
@Menu(title = "export.register.menu", order = 50)
@RolesAllowed({"PROSECUTOR", "SUPERVISOR"})
class ExportsView extends Div implements HasDynamicTitle {

    private final transient ExportDesk desk;

    ExportsView(ExportDesk desk) {
        this.desk = desk;
        addClassName("list-page");
        add(new H1(getPageTitle()));
        var entries = desk.list.mine();
        if (entries.isEmpty())
            add(
                    new EmptyState(
                            getTranslation("export.register.none"),
                            getTranslation("export.register.none.text")));
        var lines = new UnorderedList();
        lines.addClassName("lines");
        entries.forEach(entry -> lines.add(line(entry)));
        if (!entries.isEmpty()) add(lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.register.title");
    }

    private ListItem line(Entry entry) {
        var export = entry.export();
        var label = entry.statement().label();
        var number = new Span(export.number());
        number.addClassNames("line-when", "num");
        var name =
                new Span(
                        getTranslation(
                                "export.register.statement",
                                label.pseudonym().reveal(),
                                label.reference().reveal()));
        name.addClassName("b");
        var asked =
                new Span(
                        getTranslation(
                                "export.list.asked",
                                getTranslation(export.profile().key()),
                                desk.person(export.requestedBy()).name(),
                                new Formats(getLocale())
                                        .lately(export.requestedAt(), desk.clock.instant())));
        asked.addClassNames("s", "t2");
        var what = new Div(name, asked);
        what.addClassName("line-what");
        var onward =
                StatementNavigation.link(
                        export.statement(), "exports", getTranslation("export.register.open"));
        onward.addClassName("onward");
        onward.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("export.register.open") + " " + export.number());
        return new ListItem(number, what, States.chip(export.state(), this), onward);
    }
}
