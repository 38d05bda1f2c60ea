// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.ui.AccessTimeline;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.springframework.beans.factory.ObjectProvider;

/// Who opened the statement, when, why and what; looking at it is an entry too.
@org.springframework.stereotype.Component
class WhoSection implements StatementSection {

    private final AccessLog log;
    private final People people;
    private final ObjectProvider<WhoPart> parts;

    WhoSection(AccessLog log, People people, ObjectProvider<WhoPart> parts) {
        this.log = log;
        this.people = people;
        this.parts = parts;
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
        var grant = open.grant(Deed.SEE_ACCESSES, ObjectRef.none());
        var entries = log.ofStatement(open.id(), grant);
        var pictures =
                parts.stream()
                        .filter(part -> part.visibleTo(open.role()))
                        .map(part -> part.create(open, entries))
                        .toList();
        return new AccessTimeline(entries, people, pictures);
    }
}
