// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.Purpose;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.export.Export.Decision;
import org.oncetold.export.Export.ExportFile;
import org.oncetold.export.Export.Obstacle;
import org.oncetold.people.PersonId;

/// Reads a line of the register from the database.
final class ExportRow {

    static Export read(ResultSet row) throws SQLException {
        return new Export(
                new ExportId(Ids.uuid(row.getBytes("id"))),
                row.getString("number"),
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                Profile.valueOf(row.getString("profile")),
                Purpose.valueOf(row.getString("purpose")),
                new RequestHash(row.getBytes("request_hash")),
                new PersonId(Ids.uuid(row.getBytes("requested_by"))),
                Objects.requireNonNull(instant(row, "requested_at")),
                ExportState.valueOf(row.getString("state")),
                decision(row),
                file(row),
                Optional.ofNullable(row.getString("stopped_by")).map(Obstacle::valueOf));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var by = row.getBytes("decided_by");
        var at = instant(row, "decided_at");
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Decision(new PersonId(Ids.uuid(by)), at));
    }

    private static Optional<ExportFile> file(ResultSet row) throws SQLException {
        var sha256 = row.getBytes("file_sha256");
        var made = instant(row, "made_at");
        return sha256 == null || made == null
                ? Optional.empty()
                : Optional.of(
                        new ExportFile(
                                made, HexFormat.of().formatHex(sha256), row.getLong("file_size")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private ExportRow() {}
}
