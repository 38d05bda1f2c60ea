// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadPassTable {

    private final JdbcClient jdbc;

    UploadPassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UploadPass pass, Instant until) {
        jdbc.sql(
                        """
                        INSERT INTO upload_pass (token_sha256, recording_id, person_id, valid_until)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(
                        pass.digest().bytes(),
                        pass.recording().bytes(),
                        Ids.bytes(pass.person().value()),
                        Utc.toColumn(until))
                .update();
    }

    /// One that is good now, of somebody who may record.
    Optional<UploadPass> find(Digest token, Instant now) {
        return jdbc.sql(
                        """
                        SELECT recording_id, person_id
                        FROM upload_pass JOIN person ON person.id = person_id
                        WHERE token_sha256 = ? AND valid_until > ? AND active AND role = ?
                        """)
                .params(token.bytes(), Utc.toColumn(now), Role.INTERVIEWER.name())
                .query((row, _) ->
                        new UploadPass(
                                token,
                                new RecordingId(Ids.uuid(row.getBytes("recording_id"))),
                                new PersonId(Ids.uuid(row.getBytes("person_id")))))
                .optional();
    }

    /// Whether it was not taken away meanwhile.
    boolean stands(UploadPass pass) {
        return jdbc.sql("SELECT COUNT(*) FROM upload_pass WHERE token_sha256 = ?")
                        .param(pass.digest().bytes())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void deleteOthers(UploadPass than) {
        jdbc.sql("DELETE FROM upload_pass WHERE recording_id = ? AND token_sha256 <> ?")
                .params(than.recording().bytes(), than.digest().bytes())
                .update();
    }

    long endedBefore(Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM upload_pass WHERE valid_until < ?")
                .param(Utc.toColumn(now))
                .query(Long.class)
                .single();
    }

    void deleteEndedBefore(Instant now) {
        jdbc.sql("DELETE FROM upload_pass WHERE valid_until < ?").param(Utc.toColumn(now)).update();
    }
}
