// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Stream;
import org.oncetold.people.Role;
import org.oncetold.statement.ui.OpenStatement;
import org.oncetold.statement.ui.PersonParts;

/// Agreement, wishes, rights, needs, contact and the books beside the statement on its page.
@org.springframework.stereotype.Component
class IntervieweeParts implements PersonParts {

    private final IntervieweePanels panels;

    IntervieweeParts(IntervieweePanels panels) {
        this.panels = panels;
    }

    @Override
    public List<String> keys(Role role) {
        return Stream.of(PersonPart.values())
                .filter(part -> part.visibleTo(role))
                .map(PersonPart::key)
                .toList();
    }

    @Override
    public String titleKey(String key) {
        return "interviewee.part." + key;
    }

    @Override
    public Component create(String key, OpenStatement open) {
        return panels.create(key, open.id(), open.purpose()).orElseThrow();
    }
}
