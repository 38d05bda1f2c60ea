// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.ui.Formats;
import org.oncetold.base.ui.Notices;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.Assignment;
import org.oncetold.statement.AssignmentBook;

/// Who works on a statement; supervisors assign people here and take assignments back.
class AssignedPeople extends Div {

    private final transient OpenStatement open;
    private final transient AssignmentBook book;
    private final transient People people;
    private final UnorderedList list = new UnorderedList();

    AssignedPeople(OpenStatement open, AssignmentBook book, People people) {
        this.open = open;
        this.book = book;
        this.people = people;
        list.addClassName("lines");
        add(new H2(getTranslation("statement.person.assigned")), list);
        if (supervises()) add(form());
        refresh();
    }

    private boolean supervises() {
        return open.role() == Role.SUPERVISOR;
    }

    private void refresh() {
        list.removeAll();
        book.of(open.id()).stream().map(this::line).forEach(list::add);
    }

    private ListItem line(Assignment assignment) {
        var person = people.byId(assignment.person());
        var name = new Span(person.name());
        name.addClassName("b");
        var role = new Span(getTranslation("people.role." + assignment.role()));
        role.addClassName("t2");
        var line = new ListItem(name, role);
        assignment
                .until()
                .ifPresent(until ->
                        line.add(
                                new Span(
                                        getTranslation(
                                                "statement.person.until",
                                                new Formats(getLocale()).date(until)))));
        if (supervises()) line.add(withdraw(person));
        return line;
    }

    private Button withdraw(Person person) {
        var button =
                new Button(
                        getTranslation("statement.person.withdraw"),
                        _ -> {
                            book.withdraw(open.id(), person.login());
                            refresh();
                            say("statement.person.withdrawn", person);
                        });
        button.addThemeName("tertiary");
        return button;
    }

    private Div form() {
        var who = new ComboBox<Person>(getTranslation("statement.person.assign.who"));
        who.setItems(
                people.assignable().stream()
                        .filter(person -> !Assignment.rolesFor(person.role()).isEmpty())
                        .toList());
        who.setItemLabelGenerator(
                person -> person.name() + ", " + getTranslation("people.role." + person.role()));
        var role = new Select<Role>();
        role.setLabel(getTranslation("statement.person.assign.role"));
        role.setItemLabelGenerator(value -> getTranslation("people.role." + value));
        who.addValueChangeListener(event -> offer(role, event.getValue()));
        var until = new DatePicker(getTranslation("statement.person.assign.until"));
        var assign =
                new Button(
                        getTranslation("statement.person.assign"), _ -> assign(who, role, until));
        assign.setId("assign");
        var form = new Div(who, role, until, assign);
        form.addClassName("assign-form");
        return form;
    }

    private static void offer(Select<Role> role, @Nullable Person person) {
        if (person == null) return;
        var fitting = Assignment.rolesFor(person.role());
        role.setItems(fitting);
        role.setValue(fitting.contains(person.role()) ? person.role() : fitting.iterator().next());
    }

    private void assign(ComboBox<Person> who, Select<Role> role, DatePicker until) {
        var person = who.getValue();
        if (person == null || role.getValue() == null) {
            who.focus();
            return;
        }
        var end =
                Optional.ofNullable(until.getValue())
                        .map(day ->
                                day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
        book.assign(open.id(), person.login(), role.getValue(), end);
        who.clear();
        refresh();
        say("statement.person.assigned.done", person);
    }

    private void say(String key, Person person) {
        Notices.say(getTranslation(key, person.name()));
    }
}
