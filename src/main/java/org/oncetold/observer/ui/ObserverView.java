// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.access.ui.PurposePrompt;
import org.oncetold.base.Refusal;
import org.oncetold.base.ui.Message;
import org.oncetold.base.ui.Notices;
import org.oncetold.interview.Interview;
import org.oncetold.interview.InterviewId;
import org.oncetold.interview.Interviews;
import org.oncetold.observer.Observers;
import org.oncetold.people.Role;
import org.oncetold.statement.Statements;
import org.oncetold.statement.ui.ChosenPurposes;
import org.oncetold.statement.ui.StatementNavigation;

/// The observer room: what is said, marks at the second, and the board. Asks what it is entered for
/// before anything is shown; entering and leaving are written down and shown to the interviewer.
@Route(value = "interviews/:interview/observers", autoLayout = false)
@RolesAllowed({"INTERVIEWER", "OBSERVER", "SOCIAL_WORKER", "SUPERVISOR"})
class ObserverView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Observers observers;
    private final transient Interviews interviews;
    private final transient Statements statements;
    private final transient ChosenPurposes purposes;
    private final transient ObserverTools tools;

    ObserverView(
            Observers observers,
            Interviews interviews,
            Statements statements,
            ChosenPurposes purposes,
            ObserverTools tools) {
        this.observers = observers;
        this.interviews = interviews;
        this.statements = statements;
        this.purposes = purposes;
        this.tools = tools;
        addClassName("observer-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("observer.page.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var id = InterviewId.parse(event.getRouteParameters().get("interview").orElse(""));
        var interview = interviews.facts(id);
        var role = statements.roleOfCurrent(interview.statement());
        if (role.isEmpty()) enter(interview, Justification.of(Purpose.INTERVIEW));
        else
            purposes.of(interview.statement())
                    .ifPresentOrElse(
                            why -> enter(interview, why), () -> ask(role.get(), interview));
    }

    private void ask(Role role, Interview interview) {
        add(
                new PurposePrompt(
                        role,
                        why -> {
                            purposes.choose(interview.statement(), why);
                            removeAll();
                            enter(interview, why);
                        }));
    }

    /// The gate refuses whoever may not, and writes that down.
    private void enter(Interview interview, Justification why) {
        try {
            var watching = observers.enter(interview.id(), why);
            var label = statements.label(interview.statement(), watching.grant());
            add(new ObserverDesk(watching, label, tools, new Leaving(interview, why)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) throw refusal;
            say(interview, getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private void say(Interview interview, String sentence) {
        removeAll();
        var way =
                StatementNavigation.link(
                        interview.statement(),
                        "observers",
                        getTranslation("observer.page.toStatement"));
        way.addClassNames("btn", "link");
        add(new H1(getTranslation("observer.page.title")), new Message(sentence), way);
    }

    /// How the desk ends.
    final class Leaving {

        private final Interview interview;
        private final Justification why;

        private Leaving(Interview interview, Justification why) {
            this.interview = interview;
            this.why = why;
        }

        void sessionEnded() {
            say(interview, getTranslation("observer.refusal.ended"));
        }

        void withdrawn() {
            removeAll();
            getUI().ifPresent(ui -> ui.navigate("statements"));
            Notices.say(getTranslation("observer.page.withdrawn"));
        }

        /// They were held for gone and are here all the same: they come again, with a new entry.
        void comeAgain() {
            removeAll();
            enter(interview, why);
        }
    }
}
