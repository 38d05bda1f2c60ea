// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.Sha256;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.CurrentPerson;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The photos and files of exhibits, sealed. They go from the request into memory and from there
/// under seal; no file in clear is ever written.
@Repository
public class Exhibits {

    static final int LARGEST = 8 << 20;

    private final JdbcClient database;
    private final Vault vault;
    private final CurrentPerson current;
    private final Clock clock;

    Exhibits(JdbcClient database, Vault vault, CurrentPerson current, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.current = current;
        this.clock = clock;
    }

    /// A file as it was kept.
    public record Kept(String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return mediaType;
        }
    }

    String keep(Interview interview, UUID exhibit, String mediaType, InputStream file)
            throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length == 0 || bytes.length > LARGEST)
            throw new Refusal(Refusal.Kind.UNFIT, "interview.refusal.exhibitSize", LARGEST >> 20);
        var type =
                mediaType.matches("[\\w.+-]+/[\\w.+-]+") ? mediaType : "application/octet-stream";
        var hex = Sha256.hex(bytes);
        var sealed = vault.seal(new Place.Blob(interview.statement(), exhibit, type), bytes);
        database.sql(
                        """
                        INSERT INTO interview_exhibit
                            (id, exhibit_id, interview_id, media_type, sealed, kept_by, kept_at)
                        VALUES (:id, :exhibit, :interview, :type, :sealed, :by, :at)
                        """)
                .param("id", Ids.bytes(UUID.randomUUID()))
                .param("exhibit", Ids.bytes(exhibit))
                .param("interview", Ids.bytes(interview.id().value()))
                .param("type", type)
                .param("sealed", sealed)
                .param("by", Ids.bytes(current.require().id().value()))
                .param("at", Utc.toColumn(clock.instant()))
                .update();
        return hex;
    }

    /// The file of an exhibit; the newest, when a photo was taken again.
    public Kept open(StatementId statement, UUID exhibit, AccessGrant grant) {
        return database.sql(
                        """
                        SELECT x.media_type, x.sealed FROM interview_exhibit x
                        JOIN interview i ON i.id = x.interview_id
                        WHERE x.exhibit_id = :exhibit AND i.statement_id = :statement
                        ORDER BY x.kept_at DESC LIMIT 1
                        """)
                .param("exhibit", Ids.bytes(exhibit))
                .param("statement", Ids.bytes(statement.value()))
                .query((row, _) ->
                        kept(
                                new Place.Blob(statement, exhibit, row.getString("media_type")),
                                row.getBytes("sealed"),
                                grant))
                .optional()
                .orElseThrow(() -> Refusal.notFound("base.refusal.nothingHere"));
    }

    private Kept kept(Place.Blob place, byte[] sealed, AccessGrant grant) {
        return new Kept(place.mediaType(), vault.open(place, sealed, grant));
    }
}
