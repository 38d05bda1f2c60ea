// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// How times stand in DATETIME(3) columns: in UTC, whatever zone the machine is in.
final class Times {

    static LocalDateTime toColumn(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant fromColumn(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private Times() {}
}
