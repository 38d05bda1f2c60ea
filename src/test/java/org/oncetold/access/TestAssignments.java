// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.statement.StatementOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Assigns people to statements that exist in a test alone: there is a row of each, in nobody's
/// unit and with nothing in it, and its person closed nothing.
@Component
public class TestAssignments implements Assignments {

    private record Key(StatementId statement, PersonId person) {}

    private final Map<Key, Role> roles = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    TestAssignments(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    public void assign(StatementId statement, Person person) {
        open(statement, person);
        roles.put(new Key(statement, person.id()), person.role());
    }

    public void withdraw(StatementId statement, Person person) {
        roles.remove(new Key(statement, person.id()));
    }

    @Override
    public Optional<Role> roleIn(StatementId statement, PersonId person) {
        return Optional.ofNullable(roles.get(new Key(statement, person)));
    }

    private void open(StatementId statement, Person person) {
        var opened =
                database.sql(
                                """
                                INSERT IGNORE INTO statement (id, unit, state, protocol, language, label,
                                    reference_index, opened_by, opened_at)
                                VALUES (?, 'in a test alone', 'OPEN', 'adult-peace', 'en', '', '', ?, NOW(3))
                                """)
                        .params(Ids.bytes(statement.value()), Ids.bytes(person.id().value()))
                        .update();
        if (opened == 1) events.publishEvent(new StatementOpened(statement));
    }
}
