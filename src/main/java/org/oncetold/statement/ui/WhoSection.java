// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.ui.AccessTimeline;
import org.oncetold.people.People;
import org.oncetold.people.Role;

/// Who opened the statement, when, why and what; looking at it is an entry too.
@org.springframework.stereotype.Component
class WhoSection implements StatementSection {

    private final AccessLog log;
    private final People people;

    WhoSection(AccessLog log, People people) {
        this.log = log;
        this.people = people;
    }

    @Override
    public String key() {
        return "who";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean visibleTo(Role role) {
        return Deed.SEE_ACCESSES.permitted(role);
    }

    @Override
    public Component create(OpenStatement open) {
        return new AccessTimeline(
                log.ofStatement(open.id(), open.grant(Deed.SEE_ACCESSES, ObjectRef.none())),
                people);
    }
}
