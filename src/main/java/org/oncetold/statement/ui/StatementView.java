// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Layer;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.access.ui.PurposePrompt;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.people.Role;
import org.oncetold.statement.Statements;

/// Everything about one statement, in sections. Asks what it is opened for before anything is
/// shown; the address names the section, so back and reload keep the place.
@Route("statements/:id/:section?")
@RolesAllowed({
    "INTERVIEWER",
    "OBSERVER",
    "SOCIAL_WORKER",
    "HEALTH_WORKER",
    "PROSECUTOR",
    "SUPERVISOR"
})
class StatementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Statements statements;
    private final transient AccessGate gate;
    private final transient ChosenPurposes purposes;
    private final transient OpenViews openViews;
    private final transient List<StatementSection> sections;
    private transient StatementId id = new StatementId(new UUID(0, 0));
    private transient @Nullable StatementSection shown;
    private Registration watching = () -> {};

    StatementView(
            Statements statements,
            AccessGate gate,
            ChosenPurposes purposes,
            OpenViews openViews,
            List<StatementSection> sections) {
        this.statements = statements;
        this.gate = gate;
        this.purposes = purposes;
        this.openViews = openViews;
        this.sections =
                sections.stream().sorted(Comparator.comparingInt(StatementSection::order)).toList();
        addClassNames("page", "statement-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = StatementId.parse(event.getRouteParameters().get("id").orElse(""));
        var wanted = event.getRouteParameters().get("section").orElse("");
        removeAll();
        var role = statements.roleOfCurrent(id).orElseGet(this::refuse);
        purposes.of(id)
                .ifPresentOrElse(purpose -> show(role, purpose, wanted), () -> ask(role, wanted));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statement.page.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = openViews.register(new Watch(event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watching.remove();
    }

    /// Asking the gate writes down that somebody tried; its refusal looks like a missing page.
    private Role refuse() {
        gate.grant(id, Deed.READ_PERSON, Justification.of(Purpose.REVIEW), ObjectRef.none());
        throw Refusal.notFound("base.refusal.nothingHere");
    }

    private void ask(Role role, String wanted) {
        add(
                new PurposePrompt(
                        role,
                        purpose -> {
                            purposes.choose(id, purpose);
                            removeAll();
                            show(role, purpose, wanted);
                        }));
    }

    private void show(Role role, Justification purpose, String wanted) {
        var grant = gate.grant(id, Deed.READ_PERSON, purpose, ObjectRef.none());
        var open =
                new OpenStatement(
                        statements.facts(id), statements.label(id, grant), role, purpose, gate);
        var visible = sections.stream().filter(section -> section.visibleTo(role)).toList();
        var chosen =
                visible.stream()
                        .filter(section -> section.key().equals(wanted))
                        .findFirst()
                        .orElse(visible.getFirst());
        shown = chosen;
        add(new StatementHeader(open, visible, chosen.key()));
        var body = new Div(create(chosen, open));
        body.addClassName("statement-section");
        body.addClassName("statement-section-" + chosen.key());
        add(body);
    }

    /// A layer that the person closed is no fault of the page: its sentence stands where the
    /// section would.
    private static Component create(StatementSection section, OpenStatement open) {
        try {
            return section.create(open);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) throw refusal;
            var message = new Message();
            message.say(refusal);
            return message;
        }
    }

    private void leaveUnlessAllowed() {
        if (statements.roleOfCurrent(id).isPresent()) return;
        removeAll();
        getUI().ifPresent(ui -> ui.navigate(StatementsView.class));
        Notices.say(getTranslation("statement.page.withdrawn"));
    }

    private void showAgain(Layer layer) {
        if (shown == null || !shown.dependsOn(layer)) return;
        var section = shown.key();
        statements
                .roleOfCurrent(id)
                .ifPresent(role ->
                        purposes.of(id)
                                .ifPresent(purpose -> {
                                    removeAll();
                                    show(role, purpose, section);
                                }));
    }

    /// Told from whatever thread changed something.
    private final class Watch implements OpenViews.OpenPage {

        private final UI ui;

        Watch(UI ui) {
            this.ui = ui;
        }

        @Override
        public void reconsider(StatementId statement) {
            if (statement.equals(id)) ui.access(StatementView.this::leaveUnlessAllowed);
        }

        @Override
        public void reconsider(StatementId statement, Layer layer) {
            reconsider(statement);
            if (statement.equals(id)) ui.access(() -> showAgain(layer));
        }
    }
}
