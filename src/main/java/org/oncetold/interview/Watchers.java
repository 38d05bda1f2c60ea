// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.oncetold.access.Deed;
import org.oncetold.base.StatementId;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.statement.Assignment;
import org.oncetold.statement.AssignmentBook;
import org.springframework.stereotype.Service;

/// Those who watch a session from another room: who may, and what they put on its line, that they
/// came and went and that one of them asks to stop. For the module that has checked them; nothing
/// of it ends or holds a session.
@Service
public class Watchers {

    private final Stamping stamping;
    private final AssignmentBook assignments;
    private final People people;
    private final CurrentPerson current;

    Watchers(Stamping stamping, AssignmentBook assignments, People people, CurrentPerson current) {
        this.stamping = stamping;
        this.assignments = assignments;
        this.people = people;
        this.current = current;
    }

    /// Whom the person is to be told of: the others who are assigned and may watch, and whoever
    /// stands on the line already.
    public List<Watcher> expected(StatementId statement, List<Watcher> known) {
        var all = new LinkedHashMap<PersonId, Watcher>();
        assignments.of(statement).stream()
                .filter(assignment -> Deed.WATCH.permitted(assignment.role()))
                .map(Assignment::person)
                .filter(Predicate.not(current::is))
                .map(people::byId)
                .filter(person -> person.active() && Deed.WATCH.permitted(person.role()))
                .forEach(person ->
                        all.put(person.id(), Watcher.expected(person.id(), person.name())));
        known.forEach(watcher -> all.put(watcher.id(), watcher));
        return List.copyOf(all.values());
    }

    /// @throws org.oncetold.base.Refusal conflict when the session has ended
    public void came(InterviewId interview, Person who) {
        stamp(interview, who.id(), new Moment.Watches(who.id().value(), who.name()));
    }

    /// Also when nobody is signed in any more.
    ///
    /// @param last whether no page of theirs is left; asked while the session is held, so that of
    ///   two pages that are closed at once the later one says it
    public void left(InterviewId interview, PersonId who, String name, BooleanSupplier last) {
        var gone = new Moment.WatchesNoMore(who.value(), name);
        stamping.stampFromOutside(
                interview, who, () -> last.getAsBoolean() ? List.of(gone) : List.of());
    }

    /// @throws org.oncetold.base.Refusal conflict when no session runs
    public void adviseStop(InterviewId interview, Person who) {
        stamp(interview, who.id(), new Moment.StopAdvised(who.name()));
    }

    private void stamp(InterviewId interview, PersonId who, Moment moment) {
        stamping.stampFromOutside(interview, who, () -> List.of(moment));
    }
}
