// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.people.Role;

/// Who opened the statement, when, why and what; looking at it is an entry too.
@org.springframework.stereotype.Component
class WhoSection implements StatementSection {

    private final Openers openers;

    WhoSection(Openers openers) {
        this.openers = openers;
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
        return openers.of(open.id(), grant, open.role());
    }
}
