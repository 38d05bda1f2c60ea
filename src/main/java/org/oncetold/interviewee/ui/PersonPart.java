// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.oncetold.access.Deed;
import org.oncetold.interviewee.SideBook;
import org.oncetold.people.Role;

/// The parts of the person's page, in order.
enum PersonPart {
    AGREEMENT("agreement", Deed.READ_AGREEMENT, AgreementPanel::new),
    WISHES("wishes", Deed.READ_AGREEMENT, WishesPanel::new),
    RIGHTS("rights", Deed.READ_AGREEMENT, RightsPanel::new),
    NEEDS("needs", Deed.READ_NEEDS, NeedsPanel::new),
    CONTACT("contact", Deed.READ_CONTACT, ContactPanel::new),
    SAME_PERSON("same-person", Deed.LINK_STATEMENTS, SamePersonPanel::new),
    OBSERVATIONS("observations", Deed.READ_OBSERVATIONS, SideNotesPanel.of(SideBook.OBSERVATIONS)),
    MEDICAL("medical", Deed.READ_MEDICAL, SideNotesPanel.of(SideBook.MEDICAL)),
    OWN_NOTES("own-notes", Deed.READ_OWN_NOTES, SideNotesPanel.of(SideBook.OWN));

    private final String key;
    private final Deed deed;
    private final BiFunction<Matter, PersonDesk, Component> panel;

    PersonPart(String key, Deed deed, BiFunction<Matter, PersonDesk, Component> panel) {
        this.key = key;
        this.deed = deed;
        this.panel = panel;
    }

    static Optional<PersonPart> of(String key) {
        return Stream.of(values()).filter(part -> part.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    boolean visibleTo(Role role) {
        return deed.permitted(role);
    }

    Component create(Matter matter, PersonDesk desk) {
        return panel.apply(matter, desk);
    }
}
