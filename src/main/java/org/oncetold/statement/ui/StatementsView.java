// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Page;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementLine;
import org.oncetold.statement.Statements;

/// The statements the signed-in person may open, newest first.
@Route("statements")
@Menu(title = "statement.list.menu", order = 20)
@RolesAllowed({
    "INTERVIEWER",
    "OBSERVER",
    "SOCIAL_WORKER",
    "HEALTH_WORKER",
    "PROSECUTOR",
    "SUPERVISOR"
})
class StatementsView extends Page implements HasDynamicTitle {

    private final transient List<StatementLine> lines;
    private final UnorderedList list = new UnorderedList();
    private final boolean mayOpen;

    StatementsView(Statements statements, CurrentPerson current) {
        lines = statements.mine();
        mayOpen = current.require().role() == Role.INTERVIEWER;
        setName(getTranslation("statement.list.title"));
        list.addClassName("lines");
        if (lines.isEmpty()) body().add(empty());
        else body().add(filter(), list);
        if (mayOpen) setFoot(keysHint(), newStatement());
        show("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statement.list.title");
    }

    private TextField filter() {
        var filter = new TextField(getTranslation("statement.list.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.EAGER);
        filter.addValueChangeListener(event -> show(event.getValue()));
        filter.addClassName("list-filter");
        return filter;
    }

    private void show(String wanted) {
        list.removeAll();
        lines.stream().filter(line -> matches(line, wanted)).map(this::line).forEach(list::add);
        if (list.getComponentCount() == 0 && !lines.isEmpty())
            list.add(new ListItem(getTranslation("statement.list.noMatch")));
    }

    private ListItem line(StatementLine line) {
        var reference = new Span(line.label().reference().reveal());
        reference.addClassNames("line-when", "num");
        var name = new Span(getTranslation("base.quoted", line.label().pseudonym().reveal()));
        name.addClassName("b");
        var opened = new Span(getTranslation("statement.list.opened", date(line)));
        opened.addClassNames("s", "t2");
        var what = new Div(name, opened);
        what.addClassName("line-what");
        var open =
                StatementNavigation.link(
                        line.statement().id(),
                        line.role() == Role.INTERVIEWER ? "interviews" : "words",
                        getTranslation("statement.list.open"));
        open.addClassName("onward");
        open.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("statement.list.open")
                                + " "
                                + line.label().reference().reveal());
        return new ListItem(reference, what, open);
    }

    private EmptyState empty() {
        var text = mayOpen ? "statement.list.none.interviewer" : "statement.list.none.other";
        return new EmptyState(getTranslation("statement.list.none"), getTranslation(text));
    }

    private Button newStatement() {
        var button =
                new Button(
                        getTranslation("statement.list.new"),
                        _ -> getUI().ifPresent(ui -> ui.navigate(NewStatementView.class)));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("new-statement");
        return button;
    }

    private String date(StatementLine line) {
        return new Formats(getLocale()).date(line.statement().openedAt());
    }

    private static boolean matches(StatementLine line, String wanted) {
        var text =
                (line.label().reference().reveal() + " " + line.label().pseudonym().reveal())
                        .toLowerCase(Locale.ROOT);
        return text.contains(wanted.strip().toLowerCase(Locale.ROOT));
    }
}
