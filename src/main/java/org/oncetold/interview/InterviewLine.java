// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.oncetold.access.AccessGrant;
import org.oncetold.base.Ids;
import org.oncetold.vault.Place;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The sealed line of what happened in an interview. It only ever grows; each moment names the hash
/// of the one before it, so none can be taken out, changed or swapped.
@Repository
class InterviewLine {

    private static final String KIND = "interview-moment";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Sealed(long seq, byte[] bytes) {}

    private final JdbcClient database;
    private final Vault vault;

    InterviewLine(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// How many moments there are; the next one takes this number.
    long length(InterviewId id) {
        return database.sql("SELECT COUNT(*) FROM interview_moment WHERE interview_id = :id")
                .param("id", Ids.bytes(id.value()))
                .query(Long.class)
                .single();
    }

    /// To be called while the row of the interview is held.
    void append(Interview interview, Happened happened) {
        var plain = JSON.writeValueAsBytes(happened);
        var place = place(interview, happened.seq(), hashBefore(interview.id(), happened.seq()));
        database.sql(
                        """
                        INSERT INTO interview_moment (interview_id, seq, sealed)
                        VALUES (:id, :seq, :sealed)
                        """)
                .param("id", Ids.bytes(interview.id().value()))
                .param("seq", happened.seq())
                .param("sealed", vault.seal(place, plain))
                .update();
    }

    List<Happened> read(Interview interview, AccessGrant grant) {
        var history = new ArrayList<Happened>();
        var hash = new byte[0];
        try (var opener = vault.opener(interview.statement(), interview.id().value(), grant)) {
            for (var row : rows(interview.id())) {
                var plain = opener.open(place(interview, history.size(), hash), row.bytes());
                history.add(JSON.readValue(plain, Happened.class));
                hash = sha256(row.bytes());
            }
        }
        return List.copyOf(history);
    }

    private List<Sealed> rows(InterviewId id) {
        return database.sql(
                        "SELECT seq, sealed FROM interview_moment WHERE interview_id = :id ORDER BY seq")
                .param("id", Ids.bytes(id.value()))
                .query((row, _) -> new Sealed(row.getLong("seq"), row.getBytes("sealed")))
                .list();
    }

    private byte[] hashBefore(InterviewId id, long seq) {
        if (seq == 0) return new byte[0];
        return sha256(
                database.sql(
                                "SELECT sealed FROM interview_moment WHERE interview_id = :id AND seq = :seq")
                        .param("id", Ids.bytes(id.value()))
                        .param("seq", seq - 1)
                        .query(byte[].class)
                        .single());
    }

    private static Place place(Interview interview, long seq, byte[] hashBefore) {
        return new Place.Revision(
                interview.statement(), interview.id().value(), KIND, seq, hashBefore);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
