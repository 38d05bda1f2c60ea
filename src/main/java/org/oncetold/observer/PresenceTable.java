// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.interview.InterviewId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `observer_presence`.
@Repository
class PresenceTable {

    private static final String SELECT =
            """
            SELECT id, interview_id, statement_id, person_id, role, entry_id, came_at, seen_at,
                   left_at, lost
            FROM observer_presence
            """;

    private final JdbcClient database;

    PresenceTable(JdbcClient database) {
        this.database = database;
    }

    void insert(Presence it) {
        database.sql(
                        """
                        INSERT INTO observer_presence (id, interview_id, statement_id, person_id,
                                                       role, entry_id, came_at, seen_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.bytes(it.id()),
                        Ids.bytes(it.interview().value()),
                        Ids.bytes(it.statement().value()),
                        Ids.bytes(it.person().value()),
                        it.role().name(),
                        Ids.bytes(it.entry()),
                        Utc.toColumn(it.came()),
                        Utc.toColumn(it.seen()))
                .update();
    }

    /// @return whether they still watch
    boolean seen(UUID id, Instant at) {
        return database.sql(
                                "UPDATE observer_presence SET seen_at = ? WHERE id = ? AND left_at IS NULL")
                        .params(Utc.toColumn(at), Ids.bytes(id))
                        .update()
                == 1;
    }

    /// @return whether they watched until now; whoever is told so writes it down
    boolean left(UUID id, Instant at, boolean lost) {
        return database.sql(
                                """
                                UPDATE observer_presence SET left_at = ?, lost = ?
                                WHERE id = ? AND left_at IS NULL
                                """)
                        .params(Utc.toColumn(at), lost, Ids.bytes(id))
                        .update()
                == 1;
    }

    Optional<Presence> find(UUID id) {
        return database.sql(SELECT + "WHERE id = ?")
                .params(Ids.bytes(id))
                .query(PresenceTable::presence)
                .optional();
    }

    List<Presence> of(InterviewId interview) {
        return database.sql(SELECT + "WHERE interview_id = ? ORDER BY came_at, id")
                .params(Ids.bytes(interview.value()))
                .query(PresenceTable::presence)
                .list();
    }

    /// Whether they watch on any page.
    boolean isHere(InterviewId interview, PersonId who) {
        return database.sql(
                                """
                                SELECT COUNT(*) FROM observer_presence
                                WHERE interview_id = ? AND person_id = ? AND left_at IS NULL
                                """)
                        .params(Ids.bytes(interview.value()), Ids.bytes(who.value()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Those of whom nothing was heard since.
    List<Presence> silentSince(Instant limit) {
        return database.sql(SELECT + "WHERE left_at IS NULL AND seen_at < ?")
                .params(Utc.toColumn(limit))
                .query(PresenceTable::presence)
                .list();
    }

    private static Presence presence(ResultSet row, int number) throws SQLException {
        return new Presence(
                Ids.uuid(row.getBytes("id")),
                new InterviewId(Ids.uuid(row.getBytes("interview_id"))),
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                Role.valueOf(row.getString("role")),
                Ids.uuid(row.getBytes("entry_id")),
                Utc.fromColumn(row, "came_at"),
                Utc.fromColumn(row, "seen_at"),
                Utc.ifInColumn(row, "left_at"),
                row.getBoolean("lost"));
    }
}
