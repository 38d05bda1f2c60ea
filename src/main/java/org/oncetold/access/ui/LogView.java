// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessLog;
import org.oncetold.access.EventClass;
import org.oncetold.access.LogCheck;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Page;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.people.Role;

/// The access log: all of it for an auditor, that of the own unit for a supervisor. Entries only,
/// never content; ids of statements, not their names, which lead an auditor to what the log has of
/// that statement. Opening this page is an entry.
@Route("log")
@Menu(title = "access.log.title", order = 70)
@RolesAllowed({"AUDITOR", "SUPERVISOR"})
class LogView extends Page implements HasDynamicTitle {

    private static final int MOST = 2_000;

    private final AccessLog log;
    private final Names names;
    private final boolean audits;
    private final Grid<AccessEntry> entries = new Grid<>();
    private final TextField filter = new TextField();
    private final Paragraph check = new Paragraph();

    LogView(AccessLog log, People people, CurrentPerson current) {
        this.log = log;
        names = new Names(people);
        audits = current.require().role() == Role.AUDITOR;
        setName(getTranslation("access.log.title"));
        body().addClassName("log-view");
        if (!log.isAnchored()) body().add(new Message(getTranslation("access.anchor.missing")));
        body().add(new DoubtPanel(log), createToolbar(), createGrid());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.log.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        entries.setItems(log.latest(MOST));
        var data = entries.getListDataView();
        data.addFilter(this::matches);
        filter.addValueChangeListener(_ -> data.refreshAll());
    }

    private Div createToolbar() {
        filter.setPlaceholder(getTranslation("access.log.filter"));
        filter.setAriaLabel(getTranslation("access.log.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setClearButtonVisible(true);
        check.addClassName("log-check");
        check.getElement().setAttribute("role", "status");
        var verify = new Button(getTranslation("access.log.verify"), _ -> verify());
        verify.setDisableOnClick(true);
        verify.addClickListener(_ -> verify.setEnabled(true));
        var toolbar = new Div(filter, check, verify);
        toolbar.addClassName("log-toolbar");
        return toolbar;
    }

    private Grid<AccessEntry> createGrid() {
        entries.addClassName("log-grid");
        entries.setSelectionMode(Grid.SelectionMode.NONE);
        column("when", entry -> new ReaderTimes(getLocale()).moment(entry.at()));
        entries.addComponentColumn(entry -> names.withRole(entry.actor(), this::getTranslation))
                .setHeader(getTranslation("access.log.who"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        column("what", this::what);
        column(
                "purpose",
                entry -> entry.purpose().map(code -> getTranslation(code.key())).orElse(""));
        column("outcome", entry -> getTranslation(entry.outcome().key()));
        entries.addComponentColumn(this::statement)
                .setHeader(getTranslation("access.log.statement"))
                .setAutoWidth(true);
        entries.setEmptyStateText(getTranslation("access.log.empty"));
        return entries;
    }

    private void column(String key, ValueProvider<AccessEntry, String> value) {
        entries.addColumn(value)
                .setHeader(getTranslation("access.log." + key))
                .setTooltipGenerator(value::apply)
                .setResizable(true)
                .setAutoWidth(true);
    }

    private Component statement(AccessEntry entry) {
        var id = entry.statement().map(Object::toString).orElse("");
        var address = "log/" + id;
        return audits && !id.isEmpty() ? new Anchor(address, id) : new Span(id);
    }

    private String what(AccessEntry entry) {
        var action = getTranslation(entry.actionKey());
        return entry.eventClass() == EventClass.DENIAL && !entry.object().kind().isEmpty()
                ? getTranslation("access.log.denied", action, entry.object().kind(), entry.amount())
                : action;
    }

    private boolean matches(AccessEntry entry) {
        var wanted = filter.getValue().strip().toLowerCase(Locale.ROOT);
        var line =
                String.join(
                        " ",
                        names.of(entry.actor(), this::getTranslation),
                        what(entry),
                        entry.purpose().map(code -> getTranslation(code.key())).orElse(""),
                        getTranslation(entry.outcome().key()),
                        entry.statement().map(Object::toString).orElse(""));
        return line.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void verify() {
        check.removeAll();
        check.removeClassName("broken");
        switch (log.verify()) {
            case LogCheck.Whole(var count, var at) ->
                    check.add(
                            new Span(
                                    getTranslation(
                                            "access.log.whole",
                                            count,
                                            new ReaderTimes(getLocale()).moment(at))));
            case LogCheck.Broken broken -> {
                check.addClassName("broken");
                check.add(new Span(DoubtPanel.sentence(broken, this::getTranslation)));
            }
        }
    }
}
