// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementLine;
import org.oncetold.statement.Statements;

/// The statements the signed-in person may open, newest first.
@Route("statements")
@Menu(title = "statement.list.menu", order = 20)
@RolesAllowed({"INTERVIEWER", "OBSERVER", "SOCIAL_WORKER", "PROSECUTOR", "SUPERVISOR"})
class StatementsView extends Div implements HasDynamicTitle {

    private final transient List<StatementLine> lines;
    private final UnorderedList list = new UnorderedList();
    private final boolean mayOpen;

    StatementsView(Statements statements, CurrentPerson current) {
        lines = statements.mine();
        mayOpen = current.require().role() == Role.INTERVIEWER;
        addClassName("list-page");
        list.addClassName("lines");
        add(new H1(getTranslation("statement.list.title")));
        if (lines.isEmpty()) add(empty());
        else add(filter(), list);
        if (mayOpen) add(newStatement());
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
        var name = new Span("“" + line.label().pseudonym().reveal() + "”");
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

    private Div empty() {
        var text = mayOpen ? "statement.list.none.interviewer" : "statement.list.none.other";
        var empty =
                new Div(
                        new H2(getTranslation("statement.list.none")),
                        new Paragraph(getTranslation(text)));
        empty.addClassName("empty");
        return empty;
    }

    private Div newStatement() {
        var button =
                new Button(
                        getTranslation("statement.list.new"),
                        _ -> getUI().ifPresent(ui -> ui.navigate(NewStatementView.class)));
        button.addThemeName("primary");
        button.setId("new-statement");
        var foot = new Div(button);
        foot.addClassName("page-foot");
        return foot;
    }

    private String date(StatementLine line) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(line.statement().openedAt());
    }

    private static boolean matches(StatementLine line, String wanted) {
        var text =
                (line.label().reference().reveal() + " " + line.label().pseudonym().reveal())
                        .toLowerCase(Locale.ROOT);
        return text.contains(wanted.strip().toLowerCase(Locale.ROOT));
    }
}
