// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.ui.EmptyState;
import org.oncetold.base.ui.SteadyParts;
import org.oncetold.export.ExportList.Opened;
import org.oncetold.export.ExportState;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.OpenStatement;

/// The exports of one statement: what waits for this person first, then what there was, then asking
/// for another.
class StatementExports extends Div {

    private static final int LOOK_AGAIN_MS = 2_000;
    private static final int STOP_LOOKING = -1;

    private final transient OpenStatement open;
    private final transient ExportDesk desk;
    private final Div decide = new Div();
    private final Div register = new Div();
    private final H2 title = new H2(getTranslation("export.list.title"));
    private final UnorderedList lines = new UnorderedList();
    private final EmptyState empty = empty();
    private final transient SteadyParts<Opened> decision = new SteadyParts<>(decide);
    private final transient SteadyParts<Component> parts = new SteadyParts<>(register);
    private final transient SteadyParts<Opened> exported = new SteadyParts<>(lines);
    private final transient AccessGrant grant;
    private transient List<Opened> exports = List.of();
    private transient @Nullable Registration looking;

    StatementExports(OpenStatement open, ExportDesk desk) {
        this.open = open;
        this.desk = desk;
        this.grant = open.grant(Deed.READ_INTERVIEW, new ObjectRef("exports", Optional.empty()));
        addClassName("exports");
        lines.addClassName("lines");
        add(decide, register);
        if (mayAsk()) add(new RequestForm(open, desk, this::refresh));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(_ -> refresh());
        lookAgain();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) looking.remove();
        event.getUI().setPollInterval(STOP_LOOKING);
    }

    private void refresh() {
        var now = desk.list.of(open.id(), grant);
        if (now.equals(exports) && register.getComponentCount() > 0) return;
        exports = now;
        showDecision();
        showRegister();
        lookAgain();
    }

    /// What somebody is about to decide, and writes there, stays when another export changes.
    private void showDecision() {
        decision.show(
                waiting().stream().toList(), it -> new Approval(it, open, desk, this::refresh));
    }

    private void showRegister() {
        var none = mayAsk() ? List.<Component>of() : List.<Component>of(empty);
        parts.show(exports.isEmpty() ? none : List.of(title, lines), it -> it);
        exported.show(exports, it -> new ExportLine(it, open, desk));
    }

    private EmptyState empty() {
        return new EmptyState(
                getTranslation("export.list.none"), getTranslation("export.list.none.text"));
    }

    private Optional<Opened> waiting() {
        if (open.role() != Role.SUPERVISOR) return Optional.empty();
        return exports.stream()
                .filter(it -> it.export().state() == ExportState.REQUESTED)
                .filter(it -> !it.export().requestedBy().equals(desk.me().id()))
                .reduce((_, older) -> older);
    }

    private void lookAgain() {
        var beingMade =
                exports.stream().anyMatch(it -> it.export().state() == ExportState.APPROVED);
        getUI().ifPresent(ui -> ui.setPollInterval(beingMade ? LOOK_AGAIN_MS : STOP_LOOKING));
    }

    private boolean mayAsk() {
        return open.role() == Role.INTERVIEWER || open.role() == Role.PROSECUTOR;
    }
}
