// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Locale;
import org.oncetold.base.ui.Chip;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Languages;
import org.oncetold.base.ui.Page;
import org.oncetold.people.ApiTokens;
import org.oncetold.people.Invitations;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonLine;

/// Everybody who works with OnceTold here, for the administrator: find, add, open one.
@Route("administration/people")
@RolesAllowed("ADMINISTRATOR")
@Menu(title = "people.menu", order = 60)
class AdminPeopleView extends Page implements HasDynamicTitle {

    private final People people;
    private final Invitations invitations;
    private final ApiTokens tokens;
    private final Languages languages;
    private final Clock clock;
    private final Grid<PersonLine> grid = new Grid<>();
    private final TextField filter = new TextField();

    AdminPeopleView(
            People people,
            Invitations invitations,
            ApiTokens tokens,
            Languages languages,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.tokens = tokens;
        this.languages = languages;
        this.clock = clock;
        addClassName("people-page");
        setName(getTranslation("people.admin.title"));
        var intro = new Paragraph(getTranslation("people.admin.intro"));
        intro.addClassNames("t2", "intro");
        createFilter();
        createGrid();
        body().add(intro, filter, grid);
        var add = new Button(getTranslation("people.admin.add"), _ -> openAddDialog());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        setFoot(keysHint(), add);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.admin.title");
    }

    private void createFilter() {
        filter.setPlaceholder(getTranslation("people.admin.filter"));
        filter.setAriaLabel(getTranslation("people.admin.filter"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> refresh());
        filter.addClassName("filter");
    }

    private void createGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("ruled");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> openPerson(click.getItem().person()));
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("people.admin.name"))
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addColumn(line -> line.person().unit())
                .setHeader(getTranslation("people.admin.unit"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.addColumn(line -> line.person().login())
                .setHeader(getTranslation("people.admin.login"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::lastSignIn)
                .setHeader(getTranslation("people.admin.lastSignIn"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("people.admin.state"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::open).setAutoWidth(true).setFlexGrow(0).setFrozenToEnd(true);
        grid.setEmptyStateComponent(
                new EmptyState(
                        getTranslation("people.admin.nobody"),
                        getTranslation("people.admin.nobodyDo")));
    }

    private Component who(PersonLine line) {
        var name = new Span(line.person().name());
        name.addClassName("b");
        var role = new Span(role(line.person()));
        role.addClassName("t2");
        var who = new Div(name, role);
        who.addClassName("who");
        return who;
    }

    private Component lastSignIn(PersonLine line) {
        var formats = new Formats(getLocale());
        var text =
                line.lastSignIn()
                        .map(at -> formats.lately(at, clock.instant()))
                        .orElseGet(() -> getTranslation("people.admin.never"));
        var when = new Span(text);
        when.addClassNames("num", line.lastSignIn().isPresent() ? "t1" : "t3");
        return when;
    }

    private Component state(PersonLine line) {
        if (!line.person().active()) return Chip.plain(getTranslation("people.admin.off"));
        if (!line.hasPassword()) return Chip.needs(getTranslation("people.admin.invited"));
        return new Span(getTranslation("people.admin.active"));
    }

    private Component open(PersonLine line) {
        var open = new Button(getTranslation("people.admin.open"), _ -> openPerson(line.person()));
        open.setAriaLabel(getTranslation("people.admin.openWho", line.person().name()));
        open.addClassName("link");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        return open;
    }

    private void openPerson(Person person) {
        new PersonDialog(person, people, invitations, tokens, this::refresh).open();
    }

    private void openAddDialog() {
        new AddPersonDialog(people, invitations, languages, this::refresh).open();
    }

    private void refresh() {
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(people.all().stream().filter(line -> fits(line, wanted)).toList());
    }

    private boolean fits(PersonLine line, String wanted) {
        var person = line.person();
        return String.join(" ", person.name(), person.unit(), person.login(), role(person))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private String role(Person person) {
        return getTranslation(person.role().key());
    }
}
