// SPDX-License-Identifier: Apache-2.0
package org.oncetold.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `statement`.
@Repository
class StatementTable {

    private static final String COLUMNS =
            "id, unit, state, protocol, language, opened_by, opened_at";

    private final JdbcClient database;

    StatementTable(JdbcClient database) {
        this.database = database;
    }

    void insert(Statement statement, byte[] sealedLabel, byte[] referenceIndex) {
        database.sql(
                        """
                        INSERT INTO statement (id, unit, state, protocol, language, label, reference_index,
                                               opened_by, opened_at)
                        VALUES (:id, :unit, :state, :protocol, :language, :label, :reference, :by, :at)
                        """)
                .param("id", Ids.bytes(statement.id().value()))
                .param("unit", statement.unit())
                .param("state", statement.state().name())
                .param("protocol", statement.protocol())
                .param("language", statement.language())
                .param("label", sealedLabel)
                .param("reference", referenceIndex)
                .param("by", Ids.bytes(statement.openedBy().value()))
                .param("at", Utc.toColumn(statement.openedAt()))
                .update();
    }

    Optional<Statement> find(StatementId id) {
        return database.sql("SELECT " + COLUMNS + " FROM statement WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(StatementTable::statement)
                .optional();
    }

    byte[] sealedLabel(StatementId id) {
        return database.sql("SELECT label FROM statement WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(byte[].class)
                .single();
    }

    boolean referenceTaken(String unit, byte[] referenceIndex) {
        return database.sql(
                                "SELECT COUNT(*) FROM statement WHERE unit = :unit AND reference_index = :reference")
                        .param("unit", unit)
                        .param("reference", referenceIndex)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// The newest statements a person may open: those assigned to them, and for a supervisor all of
    /// the unit.
    List<Statement> openFor(Person person, LocalDateTime now, int most) {
        return database.sql(
                        """
                        SELECT s.id, s.unit, s.state, s.protocol, s.language, s.opened_by, s.opened_at
                        FROM statement s
                        LEFT JOIN assignment a ON a.statement_id = s.id AND a.person_id = :person
                             AND (a.valid_until IS NULL OR a.valid_until > :now)
                        WHERE a.person_id IS NOT NULL OR (:supervises AND s.unit = :unit)
                        ORDER BY s.opened_at DESC LIMIT :most
                        """)
                .param("person", Ids.bytes(person.id().value()))
                .param("now", now)
                .param("supervises", person.role() == Role.SUPERVISOR)
                .param("unit", person.unit())
                .param("most", most)
                .query(StatementTable::statement)
                .list();
    }

    private static Statement statement(ResultSet row, int number) throws SQLException {
        return new Statement(
                new StatementId(Ids.uuid(row.getBytes("id"))),
                row.getString("unit"),
                StatementState.valueOf(row.getString("state")),
                row.getString("protocol"),
                row.getString("language"),
                new PersonId(Ids.uuid(row.getBytes("opened_by"))),
                Utc.fromColumn(row, "opened_at"));
    }
}
