// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadTable {

    private static final String SELECT =
            """
            SELECT id, statement_id, original_id, begun_by, speakers, bytes, received
            FROM media_upload
            """;
    private static final String WHERE = SELECT + "WHERE NOT erasing AND ";

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO media_upload (id, statement_id, original_id, begun_by, begun_at,
                            last_at, speakers, bytes)
                        VALUES (:id, :statement, :original, :by, :at, :at, :speakers, :bytes)
                        """)
                .param("id", upload.id().bytes())
                .param("statement", Ids.bytes(upload.statement().value()))
                .param("original", Ids.bytes(upload.original()))
                .param("by", Ids.bytes(upload.begunBy().value()))
                .param("at", Utc.toColumn(at))
                .param("speakers", upload.speakers().codes())
                .param("bytes", upload.bytes())
                .update();
    }

    Optional<Upload> find(RecordingId id) {
        return jdbc.sql(WHERE + "id = ?").param(id.bytes()).query(UploadTable::upload).optional();
    }

    /// The row, held until the transaction ends, so that pieces take their turns.
    Optional<Upload> lock(RecordingId id) {
        return jdbc.sql(WHERE + "id = ? FOR UPDATE")
                .param(id.bytes())
                .query(UploadTable::upload)
                .optional();
    }

    List<Upload> of(StatementId statement, PersonId person) {
        return jdbc.sql(WHERE + "begun_by = ? AND statement_id = ? ORDER BY begun_at, id")
                .params(Ids.bytes(person.value()), Ids.bytes(statement.value()))
                .query(UploadTable::upload)
                .list();
    }

    List<Upload> abandoned(Instant since) {
        return jdbc.sql(WHERE + "last_at < ? ORDER BY last_at LIMIT 100")
                .param(Utc.toColumn(since))
                .query(UploadTable::upload)
                .list();
    }

    /// Those that are being erased; nothing else finds them.
    List<Upload> erasing() {
        return jdbc.sql(SELECT + "WHERE erasing LIMIT 100").query(UploadTable::upload).list();
    }

    /// From now on it is there for whoever erases it alone.
    void erase(RecordingId id) {
        jdbc.sql("UPDATE media_upload SET erasing = TRUE WHERE id = ?").param(id.bytes()).update();
    }

    void name(RecordingId id, Speakers speakers) {
        jdbc.sql("UPDATE media_upload SET speakers = ? WHERE id = ?")
                .params(speakers.codes(), id.bytes())
                .update();
    }

    void addPiece(Upload upload, long seq, byte[] fingerprint, long bytes, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO media_upload_piece (upload_id, seq, fingerprint)
                        VALUES (?, ?, ?)
                        """)
                .params(upload.id().bytes(), seq, fingerprint)
                .update();
        jdbc.sql("UPDATE media_upload SET received = received + ?, last_at = ? WHERE id = ?")
                .params(bytes, Utc.toColumn(at), upload.id().bytes())
                .update();
    }

    /// In order.
    List<byte[]> fingerprints(RecordingId id) {
        return jdbc.sql(
                        """
                        SELECT fingerprint FROM media_upload_piece
                        WHERE upload_id = ? ORDER BY seq
                        """)
                .param(id.bytes())
                .query((row, _) -> row.getBytes("fingerprint"))
                .list();
    }

    void delete(RecordingId id) {
        jdbc.sql("DELETE FROM media_upload_piece WHERE upload_id = ?").param(id.bytes()).update();
        jdbc.sql("DELETE FROM media_upload WHERE id = ?").param(id.bytes()).update();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                new RecordingId(Ids.uuid(row.getBytes("id"))),
                new StatementId(Ids.uuid(row.getBytes("statement_id"))),
                Ids.uuid(row.getBytes("original_id")),
                new PersonId(Ids.uuid(row.getBytes("begun_by"))),
                Speakers.parse(row.getString("speakers")),
                row.getLong("bytes"),
                row.getLong("received"));
    }
}
