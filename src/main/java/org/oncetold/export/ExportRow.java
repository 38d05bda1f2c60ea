// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.oncetold.access.Purpose;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
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
                Utc.fromColumn(row, "requested_at"),
                ExportState.valueOf(row.getString("state")),
                decision(row),
                file(row),
                Optional.ofNullable(row.getString("stopped_by")).map(Obstacle::valueOf));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        var by = row.getBytes("decided_by");
        if (by == null) return Optional.empty();
        return Utc.ifInColumn(row, "decided_at")
                .map(at -> new Decision(new PersonId(Ids.uuid(by)), at));
    }

    private static Optional<ExportFile> file(ResultSet row) throws SQLException {
        var sha256 = row.getBytes("file_sha256");
        if (sha256 == null) return Optional.empty();
        var size = row.getLong("file_size");
        return Utc.ifInColumn(row, "made_at")
                .map(made -> new ExportFile(made, HexFormat.of().formatHex(sha256), size));
    }

    private ExportRow() {}
}
