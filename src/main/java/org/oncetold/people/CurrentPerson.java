// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.util.Optional;
import org.oncetold.base.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The person behind the running request, in a view as in the API. Read afresh each time, so that
/// somebody who was deactivated a moment ago is nobody.
@Component
public class CurrentPerson {

    private final PersonTable table;

    CurrentPerson(PersonTable table) {
        this.table = table;
    }

    public Optional<Person> find() {
        return id().flatMap(table::byId).filter(Person::active);
    }

    /// @throws Refusal (not signed in)
    public Person require() {
        return find().orElseThrow(() ->
                new Refusal(Refusal.Kind.NOT_SIGNED_IN, "people.refusal.notSignedIn"));
    }

    public boolean is(PersonId person) {
        return id().filter(person::equals).isPresent();
    }

    private static Optional<PersonId> id() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedInPerson.class::isInstance)
                .map(principal -> ((SignedInPerson) principal).id());
    }
}
