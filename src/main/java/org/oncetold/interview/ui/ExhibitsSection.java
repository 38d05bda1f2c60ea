// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.interview.Exhibits;
import org.oncetold.interview.Interviews;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.oncetold.recording.HandedInFiles;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;

/// Everything that a statement refers to: what was shown, handed over or drawn in a session, and
/// the files that recordings were made from.
@org.springframework.stereotype.Component
class ExhibitsSection implements StatementSection {

    private static final int ORDER = 40;

    private final Interviews interviews;
    private final Exhibits exhibits;
    private final HandedInFiles files;
    private final People people;

    ExhibitsSection(Interviews interviews, Exhibits exhibits, HandedInFiles files, People people) {
        this.interviews = interviews;
        this.exhibits = exhibits;
        this.files = files;
        this.people = people;
    }

    @Override
    public String key() {
        return "exhibits";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean visibleTo(Role role) {
        return Deed.READ_INTERVIEW.permitted(role);
    }

    @Override
    public Component create(OpenStatement open) {
        var grant = open.grant(Deed.READ_INTERVIEW, ObjectRef.none());
        var sessions = interviews.report(open.id(), grant).sessions();
        return new ExhibitList(open, sessions, exhibits, files, people);
    }
}
