// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.Heat;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.StatementId;
import org.oncetold.people.People;
import org.oncetold.people.Role;
import org.oncetold.recording.Recordings;
import org.oncetold.statement.ui.WhoPart;

/// Which parts of each recording were heard by whom, for the supervisor and the auditor. Nothing of
/// the sound.
@org.springframework.stereotype.Component
class HeardParts implements WhoPart {

    private final Recordings recordings;
    private final People people;

    HeardParts(Recordings recordings, People people) {
        this.recordings = recordings;
        this.people = people;
    }

    @Override
    public boolean visibleTo(Role role) {
        return role == Role.SUPERVISOR || role == Role.AUDITOR;
    }

    @Override
    public Component create(StatementId statement, List<AccessEntry> entries) {
        var all = new Div();
        all.addClassName("heat");
        for (var recording : recordings.of(statement)) {
            var heat = Heat.of(entries, ObjectRef.of("recording", recording.id().value()));
            if (!heat.rows().isEmpty()) all.add(new HeatStrip(recording, heat, people));
        }
        return all;
    }
}
