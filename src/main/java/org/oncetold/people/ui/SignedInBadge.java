// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.ui.WhoIsHere;
import org.oncetold.people.CurrentPerson;
import org.oncetold.people.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Tells the frame who is in front of it.
@Component
class SignedInBadge implements WhoIsHere {

    private final CurrentPerson current;
    private final People people;
    private final AuthenticationContext authentication;

    SignedInBadge(
            CurrentPerson current, People people, @Lazy AuthenticationContext authentication) {
        this.current = current;
        this.people = people;
        this.authentication = authentication;
    }

    @Override
    public Optional<Badge> find() {
        return current.find()
                .map(person -> new Badge(person.name(), person.role().key(), person.language()));
    }

    @Override
    public void speak(Locale language) {
        current.find().ifPresent(person -> people.speak(person.id(), language));
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
