// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.Can;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens statements and says what they are called, to those who may know.
@Service
public class Statements {

    private static final int MOST_IN_A_LIST = 500;
    private static final String REFERENCE = "statement.reference";

    private final StatementTable table;
    private final AssignmentBook assignments;
    private final AssignedRoles roles;
    private final Vault vault;
    private final AccessGate gate;
    private final ProtocolShelf protocols;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Statements(
            StatementTable table,
            AssignmentBook assignments,
            AssignedRoles roles,
            Vault vault,
            AccessGate gate,
            ProtocolShelf protocols,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.assignments = assignments;
        this.roles = roles;
        this.vault = vault;
        this.gate = gate;
        this.protocols = protocols;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /// Opens a statement, makes its key and assigns the person who opens it. A reference names one
    /// statement in a unit.
    @PreAuthorize(Can.INTERVIEW)
    @Transactional
    public StatementId open(NewStatement wanted) {
        var opener = current.require();
        if (!protocols.offers(wanted.protocol()))
            throw new Refusal(Refusal.Kind.UNFIT, "statement.refusal.protocol");
        var index =
                vault.blindIndex(REFERENCE, wanted.reference().reveal().toLowerCase(Locale.ROOT));
        if (table.referenceTaken(opener.unit(), index))
            throw Refusal.conflict("statement.refusal.referenceTaken");
        var statement = begin(wanted, opener);
        vault.createKey(statement.id());
        table.insert(statement, vault.seal(place(statement.id()), bytes(wanted.label())), index);
        assignments.assignOpener(statement, opener);
        gate.grant(
                statement.id(),
                Deed.OPEN_STATEMENT,
                Justification.of(Purpose.INTERVIEW),
                ObjectRef.none());
        events.publishEvent(new StatementOpened(statement.id()));
        return statement.id();
    }

    /// The newest statements the signed-in person may open, with their labels: one access entry for
    /// the list.
    @PreAuthorize(Can.WORK_WITH_STATEMENTS)
    public List<StatementLine> mine() {
        var person = current.require();
        var open = openFor(person);
        if (open.isEmpty()) return List.of();
        var grant = gate.grantListing(open.keySet().stream().map(Statement::id).toList());
        return open.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), grant))
                .toList();
    }

    /// What is known of a statement without opening it.
    ///
    /// @throws Refusal (not found) if there is none
    public Statement facts(StatementId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    /// In which role the signed-in person may meet a statement; empty if not at all.
    public Optional<Role> roleOfCurrent(StatementId id) {
        return roles.roleIn(id, current.require().id());
    }

    public Label label(StatementId id, AccessGrant grant) {
        return Label.unpack(
                new String(
                        vault.open(place(id), table.sealedLabel(id), grant),
                        StandardCharsets.UTF_8));
    }

    private Statement begin(NewStatement wanted, Person opener) {
        return new Statement(
                StatementId.random(),
                opener.unit(),
                StatementState.OPEN,
                wanted.protocol(),
                wanted.language(),
                opener.id(),
                clock.instant());
    }

    private Map<Statement, Role> openFor(Person person) {
        var now = Utc.toColumn(clock.instant());
        var open = new LinkedHashMap<Statement, Role>();
        for (var statement : table.openFor(person, now, MOST_IN_A_LIST))
            roles.roleIn(statement.id(), person.id()).ifPresent(role -> open.put(statement, role));
        return open;
    }

    private StatementLine line(Statement statement, Role role, AccessGrant grant) {
        return new StatementLine(statement, label(statement.id(), grant), role);
    }

    private static Place.Field place(StatementId id) {
        return new Place.Field(id, "statement", id.value(), "label");
    }

    private static byte[] bytes(Label label) {
        return label.packed().getBytes(StandardCharsets.UTF_8);
    }
}
