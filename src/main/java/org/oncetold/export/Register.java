// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.export.Export.Decision;
import org.oncetold.export.Export.ExportFile;
import org.oncetold.export.Export.Obstacle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The export register in the database. Lines are added and move forward; none is taken out.
@Repository
class Register {

    private static final String COLUMNS =
            """
            SELECT id, number, statement_id, profile, purpose, request_hash, state, requested_by,
                   requested_at, decided_by, decided_at, stopped_by, made_at, file_sha256, file_size
            FROM export_register
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The next number of the year, without gaps or doubles; inside the caller's transaction.
    String nextNumber(int year) {
        jdbc.sql(
                        """
                        INSERT INTO export_number (year, last) VALUES (?, 1)
                        ON DUPLICATE KEY UPDATE last = last + 1
                        """)
                .param(year)
                .update();
        var last =
                jdbc.sql("SELECT last FROM export_number WHERE year = ?")
                        .param(year)
                        .query(Integer.class)
                        .single();
        return "%d-%04d".formatted(year, last);
    }

    void insert(Export export, byte[] terms) {
        jdbc.sql(
                        """
                        INSERT INTO export_register (id, number, statement_id, profile, purpose,
                            terms, request_hash, state, requested_by, requested_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        export.id().bytes(),
                        export.number(),
                        Ids.bytes(export.statement().value()),
                        export.profile().name(),
                        export.purpose().name(),
                        terms,
                        export.hash().bytes(),
                        export.state().name(),
                        Ids.bytes(export.requestedBy().value()),
                        Utc.toColumn(export.requestedAt()))
                .update();
    }

    Optional<Export> find(ExportId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id.bytes()).query(this::export).optional();
    }

    /// Holds the line until the transaction ends, so that two decisions cannot meet.
    Optional<Export> lock(ExportId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
                .param(id.bytes())
                .query(this::export)
                .optional();
    }

    /// The newest first.
    List<Export> of(Collection<StatementId> statements) {
        if (statements.isEmpty()) return List.of();
        return jdbc.sql(COLUMNS + "WHERE statement_id IN (:ids) ORDER BY requested_at DESC")
                .param("ids", statements.stream().map(id -> Ids.bytes(id.value())).toList())
                .query(this::export)
                .list();
    }

    byte[] terms(ExportId id) {
        return jdbc.sql("SELECT terms FROM export_register WHERE id = ?")
                .param(id.bytes())
                .query(byte[].class)
                .single();
    }

    Optional<byte[]> reason(ExportId id) {
        return jdbc.sql("SELECT reason FROM export_register WHERE id = ? AND reason IS NOT NULL")
                .param(id.bytes())
                .query(byte[].class)
                .optional();
    }

    void approve(ExportId id, Decision decision) {
        decide(id, ExportState.APPROVED, decision, null);
    }

    void refuse(ExportId id, Decision decision, byte[] reason) {
        decide(id, ExportState.REFUSED, decision, reason);
    }

    void stop(ExportId id, Obstacle obstacle) {
        jdbc.sql(
                        """
                        UPDATE export_register SET state = 'STOPPED', stopped_by = ?
                        WHERE id = ? AND state = 'APPROVED'
                        """)
                .params(obstacle.name(), id.bytes())
                .update();
    }

    void keep(ExportId id, ExportFile file, byte[] sealed) {
        jdbc.sql("INSERT INTO export_file (export_id, sealed) VALUES (?, ?)")
                .params(id.bytes(), sealed)
                .update();
        jdbc.sql(
                        """
                        UPDATE export_register
                        SET state = 'RENDERED', made_at = ?, file_sha256 = ?, file_size = ?
                        WHERE id = ? AND state = 'APPROVED'
                        """)
                .params(
                        Utc.toColumn(file.made()),
                        HexFormat.of().parseHex(file.sha256()),
                        file.size(),
                        id.bytes())
                .update();
    }

    byte[] file(ExportId id) {
        return jdbc.sql("SELECT sealed FROM export_file WHERE export_id = ?")
                .param(id.bytes())
                .query(byte[].class)
                .single();
    }

    private void decide(
            ExportId id, ExportState state, Decision decision, byte @Nullable [] reason) {
        jdbc.sql(
                        """
                        UPDATE export_register
                        SET state = :state, decided_by = :by, decided_at = :at, reason = :reason
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", Ids.bytes(decision.by().value()))
                .param("at", Utc.toColumn(decision.at()))
                .param("reason", reason)
                .param("id", id.bytes())
                .update();
    }

    private Export export(ResultSet row, int number) throws SQLException {
        return ExportRow.read(row).at(clock.instant());
    }
}
