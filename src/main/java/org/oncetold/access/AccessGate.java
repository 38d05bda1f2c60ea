// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// The one door to statements. It decides from the assignment and the need-to-know table, writes
/// the entry down and commits it, and only then hands out the grant. What is refused is written
/// down too. Without a writable log nothing opens.
@Service
public class AccessGate {

    private final CurrentPerson current;
    private final ObjectProvider<Assignments> assignments;
    private final ObjectProvider<Tellings> tellings;
    private final StillAssigned assigned;
    private final Layers layers;
    private final Journal journal;
    private final Doubt doubt;
    private final Clock clock;

    AccessGate(
            CurrentPerson current,
            ObjectProvider<Assignments> assignments,
            ObjectProvider<Tellings> tellings,
            StillAssigned assigned,
            Layers layers,
            Journal journal,
            Doubt doubt,
            Clock clock) {
        this.current = current;
        this.assignments = assignments;
        this.tellings = tellings;
        this.assigned = assigned;
        this.layers = layers;
        this.journal = journal;
        this.doubt = doubt;
        this.clock = clock;
    }

    /// For the person behind the request.
    ///
    /// @throws Refusal not found without an assignment, not allowed when the role does not include
    ///   the deed, conflict when the person closed the layer it needs or was not yet told of who
    ///   asks, not now when the entry cannot be written
    public AccessGrant grant(
            StatementId statement, Deed deed, Justification justification, ObjectRef object) {
        return grant(statement, deed, justification, object, Optional.empty());
    }

    /// For the person behind the request, where what they do leads on to another agency.
    ///
    /// @param onward the layer of that agency
    public AccessGrant grant(
            StatementId statement,
            Deed deed,
            Justification justification,
            ObjectRef object,
            Optional<Layer> onward) {
        var person = current.require();
        var role = roleIn(statement, person, deed);
        var actor = new Actor.Staff(person.id(), role.orElse(person.role()));
        var event = AccessEvent.of(deed, actor, justification).on(statement).on(object);
        if (role.isEmpty()) throw deny(event, Refusal.notFound("base.refusal.nothingHere"));
        if (!deed.permitted(role.get()) || !deed.permitted(person.role()))
            throw deny(event, new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role"));
        requireOpen(event, statement, Stream.concat(deed.layer().stream(), onward.stream()));
        var untold = untold(person, deed, statement, object);
        if (untold.isPresent()) throw deny(event, untold.get());
        return enter(event, deed, justification, List.of(statement));
    }

    /// For background work, which leaves entries like everybody.
    public AccessGrant grantTask(String task, StatementId statement, Deed deed, ObjectRef object) {
        var justification = Justification.of(Purpose.TECHNICAL);
        var event =
                AccessEvent.of(deed, new Actor.SystemTask(task), justification)
                        .on(statement)
                        .on(object);
        if (!deed.permittedToTasks())
            throw deny(event, new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role"));
        requireOpen(event, statement, deed.layer().stream());
        return enter(event, deed, justification, List.of(statement));
    }

    /// For a list of the person's own statements: one entry, and a grant that opens their labels
    /// alone. The caller takes the ids from the assignments.
    public AccessGrant grantListing(Collection<StatementId> own) {
        var person = current.require();
        var justification = Justification.of(Purpose.INTERVIEW);
        var event =
                AccessEvent.of(
                                Deed.LIST,
                                new Actor.Staff(person.id(), person.role()),
                                justification)
                        .amount(own.size());
        if (!Deed.LIST.permitted(person.role()))
            throw deny(event, new Refusal(Refusal.Kind.NOT_ALLOWED, "access.refusal.role"));
        return enter(event, Deed.LIST, justification, own);
    }

    private AccessGrant enter(
            AccessEvent event,
            Deed deed,
            Justification justification,
            Collection<StatementId> statements) {
        var refusal = doubt.against(deed);
        if (refusal.isPresent()) throw deny(event, refusal.get());
        var entry = journal.append(event);
        return new AccessGrant(
                entry,
                event.actor(),
                deed,
                justification,
                Set.copyOf(statements),
                layers,
                assigned,
                doubt,
                clock);
    }

    private void requireOpen(AccessEvent event, StatementId statement, Stream<Layer> taken) {
        taken.filter(layer -> layers.isClosed(statement, layer))
                .findFirst()
                .ifPresent(layer -> {
                    throw deny(event, layers.refusal(statement, layer));
                });
    }

    private Optional<Refusal> untold(
            Person person, Deed deed, StatementId statement, ObjectRef object) {
        return tellings.stream()
                .flatMap(book -> book.against(person.id(), deed, statement, object).stream())
                .findFirst();
    }

    private Refusal deny(AccessEvent event, Refusal refusal) {
        journal.append(event.denied());
        return refusal;
    }

    private Optional<Role> roleIn(StatementId statement, Person person, Deed deed) {
        if (person.role() == Role.AUDITOR && deed == Deed.SEE_ACCESSES)
            return Optional.of(Role.AUDITOR);
        return assignments.stream()
                .flatMap(book -> book.roleIn(statement, person.id()).stream())
                .findFirst();
    }
}
