// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.ui.PurposePrompt;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Page;
import org.oncetold.people.Role;
import org.oncetold.statement.Statements;

/// What the log has of one statement, for an auditor: who opened it and which seconds of its sound
/// were played. Entries only, never content; the statement has its number and no name. Asks what
/// for, and looking is an entry.
@Route("log/:id")
@RolesAllowed("AUDITOR")
class StatementLogView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LOG = "log";

    private final transient Statements statements;
    private final transient AccessGate gate;
    private final transient ChosenPurposes purposes;
    private final transient Openers openers;
    private transient StatementId id = new StatementId(new UUID(0, 0));

    StatementLogView(
            Statements statements, AccessGate gate, ChosenPurposes purposes, Openers openers) {
        this.statements = statements;
        this.gate = gate;
        this.purposes = purposes;
        this.openers = openers;
        setName(getTranslation("statement.log.title"));
        body().addClassName("statement-log");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = StatementId.parse(event.getRouteParameters().get("id").orElse(""));
        id = statements.facts(wanted).id();
        setCrumb(getTranslation("statement.log.of", id));
        purposes.of(id).ifPresentOrElse(this::show, this::ask);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statement.log.title");
    }

    private void ask() {
        body().removeAll();
        body().add(
                        new PurposePrompt(
                                Role.AUDITOR,
                                purpose -> {
                                    purposes.choose(id, purpose);
                                    show(purpose);
                                }));
    }

    private void show(Justification purpose) {
        var grant = gate.grant(id, Deed.SEE_ACCESSES, purpose, ObjectRef.none());
        body().removeAll();
        body().add(createBack(), createLead(), openers.of(id, grant, Role.AUDITOR));
    }

    private Paragraph createBack() {
        return new Paragraph(new Anchor(LOG, getTranslation("statement.log.back")));
    }

    private Paragraph createLead() {
        var lead = new Paragraph(getTranslation("statement.log.lead"));
        lead.addClassNames("s", "t2");
        return lead;
    }
}
