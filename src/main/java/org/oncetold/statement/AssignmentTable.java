// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `assignment`.
@Repository
class AssignmentTable {

    private static final String SELECT =
            "SELECT statement_id, person_id, role, valid_until FROM assignment ";

    private final JdbcClient database;

    AssignmentTable(JdbcClient database) {
        this.database = database;
    }

    void put(Assignment assignment, PersonId by, Instant at) {
        database.sql(
                        """
                        INSERT INTO assignment (statement_id, person_id, role, valid_until, granted_by, granted_at)
                        VALUES (:statement, :person, :role, :until, :by, :at)
                        ON DUPLICATE KEY UPDATE role = VALUES(role), valid_until = VALUES(valid_until),
                             granted_by = VALUES(granted_by), granted_at = VALUES(granted_at)
                        """)
                .param("statement", Ids.bytes(assignment.statement().value()))
                .param("person", Ids.bytes(assignment.person().value()))
                .param("role", assignment.role().name())
                .param("until", assignment.until().map(Utc::toColumn).orElse(null))
                .param("by", Ids.bytes(by.value()))
                .param("at", Utc.toColumn(at))
                .update();
    }

    boolean remove(StatementId statement, PersonId person) {
        return database.sql(
                                "DELETE FROM assignment WHERE statement_id = :statement AND person_id = :person")
                        .param("statement", Ids.bytes(statement.value()))
                        .param("person", Ids.bytes(person.value()))
                        .update()
                > 0;
    }

    Optional<Assignment> find(StatementId statement, PersonId person) {
        return database.sql(SELECT + "WHERE statement_id = :statement AND person_id = :person")
                .param("statement", Ids.bytes(statement.value()))
                .param("person", Ids.bytes(person.value()))
                .query(AssignmentTable::assignment)
                .optional();
    }

    List<Assignment> of(StatementId statement) {
        return database.sql(SELECT + "WHERE statement_id = :statement ORDER BY granted_at")
                .param("statement", Ids.bytes(statement.value()))
                .query(AssignmentTable::assignment)
                .list();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                Role.valueOf(row.getString("role")),
                Utc.ifInColumn(row, "valid_until"));
    }
}
