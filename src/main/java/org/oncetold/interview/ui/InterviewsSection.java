// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import org.oncetold.access.Deed;
import org.oncetold.access.ObjectRef;
import org.oncetold.interview.Interviews;
import org.oncetold.people.Role;
import org.oncetold.protocol.Protocols;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.StatementSection;

/// The interviews on the statement's page, and the way into the room.
@org.springframework.stereotype.Component
class InterviewsSection implements StatementSection {

    private final Interviews interviews;
    private final Protocols protocols;
    private final Clock clock;

    InterviewsSection(Interviews interviews, Protocols protocols, Clock clock) {
        this.interviews = interviews;
        this.protocols = protocols;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "interviews";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visibleTo(Role role) {
        return Deed.READ_INTERVIEW.permitted(role);
    }

    @Override
    public Component create(OpenStatement open) {
        var grant = open.grant(Deed.READ_INTERVIEW, ObjectRef.none());
        var overview = interviews.overview(open.id(), grant);
        var start = new StartPanel(open, interviews, protocols);
        return new InterviewList(open, overview, start, interviews, clock);
    }
}
