// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Everything that was ever done to a statement, person or key, in the order it was done. Entries
/// are only added; reading them is an entry too.
@Service
public class AccessLog {

    private static final String LISTENING = "listening";
    private static final String READ_LOG = "hasAnyRole('AUDITOR', 'SUPERVISOR')";

    private final Journal journal;
    private final LinkReader reader;
    private final Checkpoints checkpoints;
    private final Anchor anchor;
    private final Doubt doubt;
    private final AccessGate gate;
    private final CurrentPerson current;
    private final People people;
    private final ObjectProvider<Assignments> assignments;

    AccessLog(
            Journal journal,
            LinkReader reader,
            Checkpoints checkpoints,
            Anchor anchor,
            Doubt doubt,
            AccessGate gate,
            CurrentPerson current,
            People people,
            ObjectProvider<Assignments> assignments) {
        this.journal = journal;
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.anchor = anchor;
        this.doubt = doubt;
        this.gate = gate;
        this.current = current;
        this.people = people;
        this.assignments = assignments;
    }

    /// Writes down something that is no deed on a statement: people, keys, the system. Committed
    /// when this returns.
    ///
    /// @return the id of the entry
    public UUID record(AccessEvent event) {
        return journal.append(event);
    }

    /// Adds how a granted deed ended, as a further entry.
    ///
    /// @param amount how much it was: seconds heard, bytes handed out
    public void outcome(AccessGrant grant, ObjectRef object, Outcome outcome, long amount) {
        journal.append(AccessEvent.after(grant, outcome, amount).on(object));
    }

    /// Adds what was listened to under a grant, as a further entry.
    public void listened(AccessGrant grant, ObjectRef recording, Listened what) {
        journal.append(AccessEvent.after(grant, Outcome.DONE, 0).on(recording).listened(what));
    }

    /// The same by the machine, for an opening of before the server was started again.
    ///
    /// @param what empty when nobody can tell any more
    public void listened(
            UUID opening, StatementId statement, ObjectRef recording, Optional<Listened> what) {
        var event = AccessEvent.afterwards(opening, statement, LISTENING).on(recording);
        journal.append(what.map(event::listened).orElseGet(event::failed));
    }

    /// Who opened or changed this statement, the newest first, the readers' own words included. An
    /// interviewer is shown their own words alone: why others looked is between them and those who
    /// watch over the log.
    public List<AccessEntry> ofStatement(StatementId statement) {
        return ofStatement(statement, Justification.of(Purpose.SUPERVISION));
    }

    public List<AccessEntry> ofStatement(StatementId statement, Justification why) {
        var grant = gate.grant(statement, Deed.SEE_ACCESSES, why, ObjectRef.none());
        return ofStatement(statement, grant);
    }

    /// With a grant for [Deed#SEE_ACCESSES] that is already there.
    public List<AccessEntry> ofStatement(StatementId statement, AccessGrant grant) {
        if (grant.deed() != Deed.SEE_ACCESSES || !grant.covers(statement))
            throw new IllegalArgumentException("this grant does not open the log of a statement");
        var entries = reader.ofStatement(statement);
        return grant.actor() instanceof Actor.Staff(var person, var role)
                        && role == Role.INTERVIEWER
                ? entries.stream().map(entry -> entry.shownTo(person)).toList()
                : entries;
    }

    /// The newest entries, without reasons: all of them for an auditor, those of the own unit for a
    /// supervisor. The reading is an entry.
    @PreAuthorize(READ_LOG)
    public List<AccessEntry> latest(int most) {
        var reader = current.require();
        journal.append(
                AccessEvent.of(
                        EventClass.CONSULTATION,
                        "READ_LOG",
                        new Actor.Staff(reader.id(), reader.role())));
        var entries = this.reader.latest(most);
        return reader.role() == Role.AUDITOR
                ? entries
                : entries.stream().filter(concerns(reader)).toList();
    }

    /// Walks every chain from its beginning, proves each entry, and compares the ends with the
    /// newest checkpoint. What it finds brings the log into doubt.
    @PreAuthorize(READ_LOG)
    public LogCheck verify() {
        return checkpoints.verify();
    }

    /// Whether checkpoints also reach the folder outside the database that was chosen for them.
    @PreAuthorize(READ_LOG)
    public boolean isAnchored() {
        return anchor.isThere();
    }

    /// What makes the log doubtful now: while there is something, nothing stored is opened.
    @PreAuthorize(READ_LOG)
    public Optional<LogCheck.Broken> doubt() {
        return doubt.found();
    }

    /// A person has seen what is missing and says so in their own words; work goes on from here.
    /// What is missing stays missing, and an entry says who went on.
    ///
    /// @param seen what they were shown
    /// @throws Refusal (conflict) when that is not, or not all, that is wrong with the log now
    @PreAuthorize(READ_LOG)
    public void goOn(LogCheck.Broken seen, Justification why) {
        var person = current.require();
        checkpoints.requireNothingElse(seen);
        var actor = new Actor.Staff(person.id(), person.role());
        journal.append(
                AccessEvent.of(EventClass.ADMINISTRATION, "LOG_CUT_SEEN", actor).because(why));
        checkpoints.beginAnew(seen);
    }

    private Predicate<AccessEntry> concerns(Person supervisor) {
        var unit = people.inUnit(supervisor.unit()).stream().map(Person::id).toList();
        Map<StatementId, Boolean> own = new ConcurrentHashMap<>();
        return entry ->
                entry.statement()
                                .filter(id ->
                                        own.computeIfAbsent(id, _ -> isAssigned(id, supervisor)))
                                .isPresent()
                        || (entry.actor() instanceof Actor.Staff(var person, _)
                                && unit.contains(person));
    }

    private boolean isAssigned(StatementId statement, Person person) {
        return assignments.stream()
                .map(book -> book.roleIn(statement, person.id()))
                .anyMatch(Optional::isPresent);
    }
}
