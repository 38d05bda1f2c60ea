// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.oncetold.recording.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `interview`.
@Repository
class InterviewTable {

    private static final String COLUMNS =
            "id, statement_id, state, protocol, protocol_version, guide_digest, language, "
                    + "recording_id, planned_by, planned_at, began_at, ended_at";

    private final JdbcClient database;

    InterviewTable(JdbcClient database) {
        this.database = database;
    }

    void insert(Interview interview, byte[] sealedGuide) {
        database.sql(
                        """
                        INSERT INTO interview (id, statement_id, state, protocol, protocol_version,
                                               guide_digest, language, guide, planned_by, planned_at)
                        VALUES (:id, :statement, :state, :protocol, :version,
                                :digest, :language, :guide, :by, :at)
                        """)
                .param("id", Ids.bytes(interview.id().value()))
                .param("statement", Ids.bytes(interview.statement().value()))
                .param("state", interview.state().name())
                .param("protocol", interview.protocol())
                .param("version", interview.protocolVersion())
                .param("digest", interview.guideDigest())
                .param("language", interview.language())
                .param("guide", sealedGuide)
                .param("by", Ids.bytes(interview.plannedBy().value()))
                .param("at", Utc.toColumn(interview.plannedAt()))
                .update();
    }

    Optional<Interview> find(InterviewId id) {
        return database.sql("SELECT " + COLUMNS + " FROM interview WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(InterviewTable::interview)
                .optional();
    }

    /// The row, held until the transaction ends, so that moments come one after the other.
    Optional<Interview> hold(InterviewId id) {
        return database.sql("SELECT " + COLUMNS + " FROM interview WHERE id = :id FOR UPDATE")
                .param("id", Ids.bytes(id.value()))
                .query(InterviewTable::interview)
                .optional();
    }

    List<Interview> of(StatementId statement) {
        return database.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM interview WHERE statement_id = :statement"
                                + " ORDER BY planned_at, id")
                .param("statement", Ids.bytes(statement.value()))
                .query(InterviewTable::interview)
                .list();
    }

    /// Those that run, by their beginning, then those that are planned.
    List<Interview> notEnded(Collection<StatementId> statements) {
        if (statements.isEmpty()) return List.of();
        return database.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM interview"
                                + " WHERE statement_id IN (:statements) AND state <> 'ENDED'"
                                + " ORDER BY began_at IS NULL, began_at, planned_at, id")
                .param("statements", statements.stream().map(id -> Ids.bytes(id.value())).toList())
                .query(InterviewTable::interview)
                .list();
    }

    /// How many sessions have begun for each of the statements; those without any are left out.
    List<Integer> sessions(Collection<StatementId> statements) {
        if (statements.isEmpty()) return List.of();
        return database.sql(
                        """
                        SELECT COUNT(*) FROM interview
                        WHERE statement_id IN (:statements) AND began_at IS NOT NULL
                        GROUP BY statement_id ORDER BY COUNT(*)
                        """)
                .param("statements", statements.stream().map(id -> Ids.bytes(id.value())).toList())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    byte[] sealedGuide(InterviewId id) {
        return database.sql("SELECT guide FROM interview WHERE id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(byte[].class)
                .single();
    }

    void update(Interview interview) {
        database.sql(
                        """
                        UPDATE interview
                        SET state = :state, recording_id = :recording,
                            began_at = :began, ended_at = :ended
                        WHERE id = :id
                        """)
                .param("id", Ids.bytes(interview.id().value()))
                .param("state", interview.state().name())
                .param("recording", recording(interview))
                .param("began", interview.beganAt().map(Utc::toColumn).orElse(null))
                .param("ended", interview.endedAt().map(Utc::toColumn).orElse(null))
                .update();
    }

    private static byte @Nullable [] recording(Interview interview) {
        return interview.recording().map(id -> Ids.bytes(id.value())).orElse(null);
    }

    private static Interview interview(ResultSet row, int number) throws SQLException {
        return new Interview(
                new InterviewId(Ids.uuid(row.getBytes("id"))),
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                InterviewState.valueOf(row.getString("state")),
                row.getString("protocol"),
                row.getString("protocol_version"),
                row.getString("guide_digest"),
                row.getString("language"),
                Optional.ofNullable(row.getBytes("recording_id"))
                        .map(bytes -> new RecordingId(Ids.uuid(bytes))),
                new PersonId(Ids.uuid(row.getBytes("planned_by"))),
                Utc.fromColumn(row, "planned_at"),
                Utc.ifInColumn(row, "began_at"),
                Utc.ifInColumn(row, "ended_at"));
    }
}
