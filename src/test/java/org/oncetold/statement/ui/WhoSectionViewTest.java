// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.access.ui.AccessTimeline;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// Who opened a statement, on its page: for those whom the need-to-know table shows it.
@IntegrationTest
class WhoSectionViewTest extends SpringBrowserlessTest {

    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired ObjectProvider<ChosenPurposes> purposes;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @AfterEach
    void leave() {
        people.signOut();
    }

    @Test
    void anInterviewerSeesWhoOpenedTheirOwnStatement() {
        openAs(ines);

        assertThat(all(UI.getCurrent())).anyMatch(AccessTimeline.class::isInstance);
        assertThat(all(UI.getCurrent()).map(one -> one.getElement().getText()))
                .contains("Statement begun", ines.name());
    }

    @Test
    void whoOnlyObservesIsShownAnotherSection() {
        var otto = people.aPerson(Role.OBSERVER);
        statements.assign(statement, ines, otto, Role.OBSERVER);
        openAs(otto);

        assertThat(all(UI.getCurrent())).noneMatch(AccessTimeline.class::isInstance);
    }

    private void openAs(Person person) {
        people.signIn(person);
        purposes.getObject().choose(statement, Justification.of(Purpose.REVIEW));
        UI.getCurrent().navigate("statements/" + statement + "/who");
    }

    private static Stream<Component> all(Component parent) {
        return Stream.concat(
                Stream.of(parent), parent.getChildren().flatMap(WhoSectionViewTest::all));
    }
}
