// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer.ui;

import java.util.HashMap;
import java.util.Map;
import org.oncetold.people.People;
import org.oncetold.people.PersonId;

/// The names of colleagues, looked up once for a page.
final class Colleagues {

    private final People people;
    private final Map<PersonId, String> known = new HashMap<>();

    Colleagues(People people) {
        this.people = people;
    }

    String of(PersonId person) {
        return known.computeIfAbsent(person, id -> people.byId(id).name());
    }
}
