// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.ui;

import java.time.Clock;
import java.util.Optional;
import org.oncetold.export.ExportList;
import org.oncetold.export.Exports;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.stereotype.Component;

/// What the parts of the exports page share.
@Component
class ExportDesk {

    final Exports exports;
    final ExportList list;
    final Clock clock;
    private final People people;
    private final CurrentPerson current;

    ExportDesk(
            Exports exports, ExportList list, People people, CurrentPerson current, Clock clock) {
        this.exports = exports;
        this.list = list;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    Person me() {
        return current.require();
    }

    Person person(PersonId id) {
        return people.byId(id);
    }

    /// The one who will be asked, if only one can be meant.
    Optional<Person> supervisorOf(String unit) {
        var supervisors =
                people.inUnit(unit).stream().filter(it -> it.role() == Role.SUPERVISOR).toList();
        return supervisors.size() == 1 ? Optional.of(supervisors.getFirst()) : Optional.empty();
    }
}
