// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works on which statement, in which role: assigned by a supervisor of its unit, until a time
/// or until taken back.
@Service
public class AssignmentBook {

    private final AssignmentTable assignments;
    private final People people;
    private final CurrentPerson current;
    private final AccessGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentBook(
            AssignmentTable assignments,
            People people,
            CurrentPerson current,
            AccessGate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.people = people;
        this.current = current;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /// Lets a person work on a statement. Only a supervisor of its unit may; the role must fit the
    /// person's own.
    @Transactional
    public void assign(StatementId statement, String login, Role role, Optional<Instant> until) {
        var person = people.byLogin(login).filter(Person::active);
        var ref = new ObjectRef("person", person.map(found -> found.id().value()));
        gate.grant(statement, Deed.ASSIGN, Justification.of(Purpose.SUPERVISION), ref);
        var found =
                person.orElseThrow(
                        () -> new Refusal(Refusal.Kind.UNFIT, "statement.refusal.noSuchPerson"));
        if (!Assignment.fits(found.role(), role))
            throw new Refusal(Refusal.Kind.UNFIT, "statement.refusal.roleDoesNotFit");
        if (until.filter(time -> time.isBefore(clock.instant())).isPresent())
            throw new Refusal(Refusal.Kind.UNFIT, "statement.refusal.untilIsPast");
        put(new Assignment(statement, found.id(), role, until), current.require());
    }

    /// Takes an assignment back; what that person has open closes.
    @Transactional
    public void withdraw(StatementId statement, String login) {
        var person = people.byLogin(login);
        var ref = new ObjectRef("person", person.map(found -> found.id().value()));
        gate.grant(statement, Deed.ASSIGN, Justification.of(Purpose.SUPERVISION), ref);
        var found = person.orElseThrow(() -> Refusal.notFound("statement.refusal.notAssigned"));
        if (!assignments.remove(statement, found.id()))
            throw Refusal.notFound("statement.refusal.notAssigned");
        events.publishEvent(new AssignmentChanged(statement, found.id()));
    }

    /// Who is assigned now, in the order in which they came.
    public List<Assignment> of(StatementId statement) {
        return assignments.of(statement).stream()
                .filter(assignment -> assignment.validAt(clock.instant()))
                .toList();
    }

    void assignOpener(Statement statement, Person opener) {
        put(
                new Assignment(statement.id(), opener.id(), Role.INTERVIEWER, Optional.empty()),
                opener);
    }

    private void put(Assignment assignment, Person by) {
        assignments.put(assignment, by.id(), clock.instant());
        events.publishEvent(new AssignmentChanged(assignment.statement(), assignment.person()));
    }
}
