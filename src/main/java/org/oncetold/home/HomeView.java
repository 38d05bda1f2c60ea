// SPDX-License-Identifier: Apache-2.0
package org.oncetold.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.oncetold.access.Deed;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Chip;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Page;
import org.oncetold.interview.Interviews;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.protocol.Protocols;
import org.oncetold.statement.StatementLine;
import org.oncetold.statement.Statements;
import org.oncetold.statement.ui.StatementNavigation;

/// The first page: what needs this person, what runs, and the statements they work on.
@Route("")
@Menu(title = "home.title", order = 10)
@PermitAll
class HomeView extends Page implements HasDynamicTitle {

    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int RECENT = 5;

    private final transient Person person;
    private final transient List<StatementLine> lines;
    private final transient List<Task> tasks;

    HomeView(
            CurrentPerson current,
            Statements statements,
            Interviews interviews,
            List<TaskSource> sources,
            Protocols protocols,
            Clock clock) {
        person = current.require();
        lines = Deed.LIST.permitted(person.role()) ? statements.mine() : List.of();
        tasks =
                lines.isEmpty()
                        ? List.of()
                        : sources.stream()
                                .flatMap(one -> one.tasks(person, lines, this).stream())
                                .toList();
        addClassName("home-page");
        setCrumb(new Formats(getLocale()).day(clock.instant()));
        setName(getTranslation(greeting(clock), person.name()));
        show(Task.Group.NEEDS_YOU, "home.needs");
        show(Task.Group.WITH_THE_MACHINE, "home.running");
        show(Task.Group.WITH_OTHERS, "home.others");
        if (person.role() == Role.ADMINISTRATOR && !protocols.setAside().isEmpty())
            body().add(new OwnContent(protocols.setAside()));
        if (tasks.isEmpty()) body().add(nothing());
        if (!lines.isEmpty()) body().add(recent());
        if (person.role() == Role.SUPERVISOR) body().add(toldAgain(interviews));
        if (person.role() == Role.INTERVIEWER) setFoot(keysHint(), newStatement());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }

    private static String greeting(Clock clock) {
        var hour = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()).getHour();
        if (hour < NOON) return "home.morning";
        return hour < EVENING ? "home.afternoon" : "home.evening";
    }

    private void show(Task.Group group, String titleKey) {
        var own = tasks.stream().filter(task -> task.group() == group).toList();
        if (own.isEmpty()) return;
        var head = new Div(new H2(getTranslation(titleKey)));
        head.addClassNames("row", "between", "head");
        if (group == Task.Group.NEEDS_YOU)
            head.add(Chip.needs(getTranslation("home.needs.count", own.size())));
        body().add(block(head, own.stream().map(this::line).toList()));
    }

    private ListItem line(Task task) {
        var lead = new Span(task.lead());
        lead.addClassNames("home-lead", "num");
        if (task.machine()) lead.addComponentAsFirst(dots());
        return line(
                lead,
                task.what(),
                task.detail(),
                onward(task.statement(), task.section(), task.actionKey()));
    }

    private static Span dots() {
        var dots = new Span();
        dots.addClassName("dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        return dots;
    }

    private Section recent() {
        var head = new Div(new H2(getTranslation("home.recent")));
        head.addClassName("head");
        return block(head, lines.stream().limit(RECENT).map(this::line).toList());
    }

    private ListItem line(StatementLine line) {
        var when = new Span(new Formats(getLocale()).date(line.statement().openedAt()));
        when.addClassNames("home-lead", "num");
        return line(
                when,
                TaskSource.name(line, this),
                line.label().reference().reveal(),
                onward(line.statement().id(), "words", "home.open"));
    }

    private static ListItem line(Span lead, String what, String detail, Anchor onward) {
        var name = new Span(what);
        name.addClassName("b");
        var more = new Span(detail);
        more.addClassNames("s", "t2");
        var text = new Div(name, more);
        text.addClassName("home-what");
        return new ListItem(lead, text, onward);
    }

    private Anchor onward(StatementId statement, String section, String key) {
        var link = StatementNavigation.link(statement, section, getTranslation(key));
        link.addClassNames("btn", "link");
        return link;
    }

    private static Section block(Div head, List<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassNames("list", "home-list");
        var block = new Section(head, list);
        block.addClassName("block");
        return block;
    }

    /// In numbers alone: how often people had to tell more than once.
    private Paragraph toldAgain(Interviews interviews) {
        var counts = interviews.counts(lines.stream().map(line -> line.statement().id()).toList());
        var text =
                new Paragraph(
                        getTranslation(
                                "home.toldAgain",
                                counts.statements(),
                                counts.again(),
                                counts.median()));
        text.addClassNames("s", "t2");
        return text;
    }

    private EmptyState nothing() {
        var key =
                switch (person.role()) {
                    case INTERVIEWER -> "interviewer";
                    case ADMINISTRATOR, KEY_CUSTODIAN, AUDITOR -> "administrator";
                    case OBSERVER, SOCIAL_WORKER, HEALTH_WORKER, PROSECUTOR, SUPERVISOR -> "others";
                };
        return new EmptyState(
                getTranslation("home.nothing.title"), getTranslation("home.nothing." + key));
    }

    private Button newStatement() {
        var button =
                new Button(
                        getTranslation("home.newStatement"),
                        _ -> getUI().ifPresent(ui -> ui.navigate("statements/new")));
        button.addThemeName("primary");
        button.setId("new-statement");
        return button;
    }
}
