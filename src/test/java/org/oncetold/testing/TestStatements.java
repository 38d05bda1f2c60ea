// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.AssignmentBook;
import org.oncetold.statement.NewStatement;
import org.oncetold.statement.Statements;
import org.springframework.stereotype.Component;

/// Invented statements for tests.
@Component
public class TestStatements {

    private final TestPeople people;
    private final Statements statements;
    private final AssignmentBook assignments;

    TestStatements(TestPeople people, Statements statements, AssignmentBook assignments) {
        this.people = people;
        this.statements = statements;
        this.assignments = assignments;
    }

    /// A statement in English by the adult protocol, opened by an interviewer.
    public StatementId openedBy(Person interviewer) {
        return openedBy(interviewer, "en");
    }

    public StatementId openedBy(Person interviewer, String language) {
        return people.as(interviewer, () -> statements.open(aNewStatement(language)));
    }

    /// Assigns somebody as a new supervisor of the interviewer's unit would.
    public void assign(StatementId statement, Person interviewer, Person assigned, Role role) {
        var supervisor = people.aPerson(Role.SUPERVISOR, interviewer.unit());
        people.doAs(
                supervisor,
                () -> assignments.assign(statement, assigned.login(), role, Optional.empty()));
    }

    public static NewStatement aNewStatement(String language) {
        return new NewStatement(
                Confidential.of("T-" + UUID.randomUUID()),
                Confidential.of("Mara"),
                "adult-peace",
                language);
    }
}
