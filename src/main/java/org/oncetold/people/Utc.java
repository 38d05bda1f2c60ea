// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// How times stand in DATETIME(3) columns: in UTC, whatever zone the machine is in.
final class Utc {

    static LocalDateTime toColumn(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Optional<Instant> fromColumn(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private Utc() {}
}
