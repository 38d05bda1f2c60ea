// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.time.Clock;
import java.util.Optional;
import org.oncetold.access.Assignments;
import org.oncetold.access.Layers;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.stereotype.Component;

/// Tells the access gate in which role somebody may meet a statement: as assigned, or as supervisor
/// of its unit, who answers for it. Nobody else, and nobody of an agency to which the person closed
/// the way.
@Component
class AssignedRoles implements Assignments {

    private final AssignmentTable assignments;
    private final StatementTable statements;
    private final People people;
    private final Layers layers;
    private final Clock clock;

    AssignedRoles(
            AssignmentTable assignments,
            StatementTable statements,
            People people,
            Layers layers,
            Clock clock) {
        this.assignments = assignments;
        this.statements = statements;
        this.people = people;
        this.layers = layers;
        this.clock = clock;
    }

    @Override
    public Optional<Role> roleIn(StatementId statement, PersonId personId) {
        var person = people.byId(personId);
        if (!person.active()) return Optional.empty();
        return assignments
                .find(statement, personId)
                .filter(assignment -> assignment.validAt(clock.instant()))
                .map(Assignment::role)
                .or(() -> roleOfUnit(statement, person))
                .filter(role -> !isClosed(statement, role, person));
    }

    private boolean isClosed(StatementId statement, Role role, Person person) {
        return layers.isClosedTo(role, statement) || layers.isClosedTo(person.role(), statement);
    }

    private Optional<Role> roleOfUnit(StatementId statement, Person person) {
        if (person.role() != Role.SUPERVISOR) return Optional.empty();
        return statements
                .find(statement)
                .filter(found -> found.unit().equals(person.unit()))
                .map(_ -> Role.SUPERVISOR);
    }
}
