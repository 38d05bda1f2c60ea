// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// How times stand in DATETIME(3) columns: in UTC, whatever zone the machine is in, and whatever
/// its clocks do when summer ends.
public final class Utc {

    public static LocalDateTime toColumn(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /// For a column that is never NULL.
    public static Instant fromColumn(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /// Empty for NULL.
    public static Optional<Instant> ifInColumn(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private Utc() {}
}
