// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.oncetold.access.Justification;
import org.oncetold.base.StatementId;

/// The parts of the person's page, for views that show one of them elsewhere, such as the interview
/// room. Each opening is an access entry of its own.
@org.springframework.stereotype.Component
public class IntervieweePanels {

    private final PersonDesk desk;

    IntervieweePanels(PersonDesk desk) {
        this.desk = desk;
    }

    /// @param key `agreement`, `rights`, `wishes`, `needs`, `contact`, `same-person`, or a book
    ///   beside the statement: `observations`, `medical`, `own-notes`
    /// @return empty when there is no such part, or the role of the signed-in person does not
    ///   include it
    public Optional<Component> create(String key, StatementId statement, Justification why) {
        return PersonPart.of(key)
                .flatMap(part ->
                        desk.statements
                                .roleOfCurrent(statement)
                                .filter(part::visibleTo)
                                .map(role -> part.create(new Matter(statement, why, role), desk)));
    }
}
