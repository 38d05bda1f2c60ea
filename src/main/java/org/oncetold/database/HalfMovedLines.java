// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts back what a start that was killed inside migration 1030 had moved already, so that the
/// migration begins anew. MariaDB commits with every change of a table, so such a start leaves half
/// of it behind, and Flyway knows nothing of it. Each step here can be killed and done again; the
/// table that tells of the half is dropped last.
@Component
class HalfMovedLines implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(HalfMovedLines.class);

    private static final List<String> PUT_BACK =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS sealed_line_end (
                        object_id BINARY(16), kind VARCHAR(40), length BIGINT, hash VARBINARY(32))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS interview_moment (
                        interview_id BINARY(16) NOT NULL, seq BIGINT NOT NULL,
                        sealed MEDIUMBLOB NOT NULL, PRIMARY KEY (interview_id, seq))
                    """,
                    """
                    INSERT IGNORE INTO interview_moment (interview_id, seq, sealed)
                    SELECT object_id, seq, sealed FROM sealed_line WHERE kind = 'interview-moment'
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS review_record (
                        recording_id BINARY(16) NOT NULL, rev BIGINT NOT NULL,
                        sealed MEDIUMBLOB NOT NULL, PRIMARY KEY (recording_id, rev))
                    """,
                    // of what was moved, only what the migration reads
                    """
                    ALTER TABLE review_record MODIFY IF EXISTS kind VARCHAR(10) NULL,
                        MODIFY IF EXISTS passage INT NULL, MODIFY IF EXISTS hash BINARY(32) NULL
                    """,
                    """
                    INSERT IGNORE INTO review_record (recording_id, rev, sealed)
                    SELECT object_id, seq + 1, sealed FROM sealed_line WHERE kind = 'review'
                    """,
                    """
                    ALTER TABLE review_book
                        ADD COLUMN IF NOT EXISTS rev BIGINT NOT NULL DEFAULT 0,
                        ADD COLUMN IF NOT EXISTS hash BINARY(32) NOT NULL DEFAULT ''
                    """,
                    """
                    UPDATE review_book JOIN sealed_line_end ends
                        ON ends.object_id = review_book.recording_id AND ends.kind = 'review'
                    SET review_book.rev = ends.length, review_book.hash = ends.hash
                    WHERE review_book.rev = 0
                    """,
                    "DELETE FROM %s WHERE version = '1030' AND success = 0",
                    "DROP TABLE sealed_line_end",
                    "DROP TABLE sealed_line");

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var history = "`" + context.getConfiguration().getTable() + "`";
        try {
            if (isHalf(context.getConnection(), history)) putBack(context.getConnection(), history);
        } catch (SQLException e) {
            throw new DatabaseUnfit("database.start.down", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "half-moved-lines";
    }

    private static boolean isHalf(Connection owner, String history) throws SQLException {
        var table =
                "SELECT COUNT(*) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = 'sealed_line'";
        var done = "SELECT COUNT(*) FROM " + history + " WHERE version = '1030' AND success = 1";
        return count(owner, table) > 0 && count(owner, done) == 0;
    }

    private static void putBack(Connection owner, String history) throws SQLException {
        LOG.warn("an earlier start ended inside migration 1030; it is put back and begins anew");
        try (var statement = owner.createStatement()) {
            for (var step : PUT_BACK) statement.execute(step.formatted(history));
        }
    }

    private static int count(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
