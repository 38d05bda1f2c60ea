// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.observer.Boards;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;

/// Who watched, what they marked and what they would have liked to be asked, on the statement's
/// page; and the way into a session that runs.
@org.springframework.stereotype.Component
class ObserversSection implements StatementSection {

    private static final int ORDER = 22;

    private final Boards boards;
    private final People people;

    ObserversSection(Boards boards, People people) {
        this.boards = boards;
        this.people = people;
    }

    @Override
    public String key() {
        return "observers";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean visibleTo(Role role) {
        return Deed.READ_BOARD.permitted(role);
    }

    @Override
    public Component create(OpenStatement open) {
        var grant = open.grant(Deed.READ_BOARD, ObjectRef.none());
        return new KeptBoards(open, boards, grant, new Colleagues(people));
    }
}
