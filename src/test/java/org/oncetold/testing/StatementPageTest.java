// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.oncetold.access.Justification;
import org.oncetold.access.Purpose;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.ChosenPurposes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/// The page of a statement that Ines, an interviewer, has opened; without a browser. To be carried
/// by an [IntegrationTest].
public abstract class StatementPageTest extends SpringBrowserlessTest {

    @Autowired protected TestPeople people;
    @Autowired protected TestStatements statements;
    @Autowired private ObjectProvider<ChosenPurposes> purposes;

    protected Person ines;
    protected StatementId statement;

    @BeforeEach
    protected void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @AfterEach
    protected void leave() {
        people.signOut();
    }

    /// Signs the person in and opens a section for review.
    protected void open(String section, Person person) {
        open(section, person, Justification.of(Purpose.REVIEW));
    }

    protected void open(String section, Person person, Justification why) {
        people.signIn(person);
        purposes.getObject().choose(statement, why);
        UI.getCurrent().navigate("statements/" + statement + "/" + section);
    }

    /// What is on the page.
    protected static Stream<Component> all() {
        return all(UI.getCurrent());
    }

    /// A component with all that is in it.
    protected static Stream<Component> all(Component parent) {
        return Stream.concat(
                Stream.of(parent), parent.getChildren().flatMap(StatementPageTest::all));
    }

    /// Everything that can be read on the page.
    protected static List<String> texts() {
        return all().map(one -> one.getElement().getText()).toList();
    }
}
