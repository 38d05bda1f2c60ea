// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.stereotype.Component;

/// Assigns people to statements that exist in a test alone.
@Component
public class TestAssignments implements Assignments {

    private record Key(StatementId statement, PersonId person) {}

    private final Map<Key, Role> roles = new ConcurrentHashMap<>();

    public void assign(StatementId statement, Person person) {
        roles.put(new Key(statement, person.id()), person.role());
    }

    @Override
    public Optional<Role> roleIn(StatementId statement, PersonId person) {
        return Optional.ofNullable(roles.get(new Key(statement, person)));
    }
}
