// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.access.Justification;
import org.oncetold.interview.Form;
import org.oncetold.interview.Watchers;
import org.oncetold.interviewee.ui.IntervieweePanels;
import org.oncetold.protocol.StepSheet;

/// The sheets that a step opens, and what else comes from beside the room, for the one purpose for
/// which it was entered.
record StepPanels(IntervieweePanels person, Justification why, Watchers watchers, RoomBoard board) {

    Optional<Component> create(StepSheet sheet, Room room) {
        return switch (sheet) {
            case AGREEMENT, RIGHTS, WISHES, NEEDS, CONTACT, OBSERVATIONS ->
                    person.create(
                            sheet.name().toLowerCase(Locale.ROOT),
                            room.interview().facts().statement(),
                            why);
            case INTERPRETER, WHY_AGAIN, READ_BACK, SAFE_ENDING, EVALUATION ->
                    form(Form.valueOf(sheet.name()), room);
            case INCIDENTS -> Optional.of(new TopicsSheet(room));
            case PLAN -> Optional.of(new PeopleSheet(room, watchers));
        };
    }

    /// Nothing where the step asks everything itself and nothing can be added.
    private static Optional<Component> form(Form form, Room room) {
        return FormPanel.asked(room, form).isEmpty() && form != Form.READ_BACK
                ? Optional.empty()
                : Optional.of(new FormPanel(room, form));
    }
}
