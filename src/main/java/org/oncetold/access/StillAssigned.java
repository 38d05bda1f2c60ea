// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import org.oncetold.base.StatementId;
import org.oncetold.people.ActingAs;
import org.oncetold.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether somebody who holds a grant is still assigned to the statement, in a role that may do it.
/// Asked while a grant is used, on whatever thread: it lasts for a working day, and a right may end
/// in the middle of a file that is being fetched.
@Component
class StillAssigned {

    private static final String TASK = "access";

    private final ObjectProvider<Assignments> assignments;
    private final ActingAs acting;

    StillAssigned(ObjectProvider<Assignments> assignments, ActingAs acting) {
        this.assignments = assignments;
        this.acting = acting;
    }

    /// Background work is assigned to nothing, and what opens no content was shown already.
    boolean holds(Actor actor, Deed deed, StatementId statement) {
        return switch (actor) {
            case Actor.Staff(var person, var _) when deed.opensContent() ->
                    acting.task(TASK, () -> mayDo(person, deed, statement));
            case Actor.Staff _, Actor.SystemTask _ -> true;
        };
    }

    private boolean mayDo(PersonId person, Deed deed, StatementId statement) {
        return assignments.stream()
                .flatMap(book -> book.roleIn(statement, person).stream())
                .anyMatch(deed::permitted);
    }
}
