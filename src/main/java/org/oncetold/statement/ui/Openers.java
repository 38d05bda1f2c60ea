// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.ui.AccessTimeline;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.springframework.beans.factory.ObjectProvider;

/// Shows who opened a statement, with what other modules draw from the same entries.
@org.springframework.stereotype.Component
class Openers {

    private final AccessLog log;
    private final People people;
    private final ObjectProvider<WhoPart> parts;

    Openers(AccessLog log, People people, ObjectProvider<WhoPart> parts) {
        this.log = log;
        this.people = people;
        this.parts = parts;
    }

    /// @param grant to see the accesses of this statement
    /// @param role of the reader in this statement
    Component of(StatementId statement, AccessGrant grant, Role role) {
        var entries = log.ofStatement(statement, grant);
        var pictures =
                parts.stream()
                        .filter(part -> part.visibleTo(role))
                        .map(part -> part.create(statement, entries))
                        .toList();
        return new AccessTimeline(entries, people, pictures);
    }
}
