// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.security.MessageDigest;
import java.util.Optional;
import org.oncetold.base.Ids;
import org.oncetold.people.PersonId;
import org.oncetold.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `interview_told`: of whom the person of a session was told, and what they said last. A
/// row only repeats what the sealed line says, so that it can be asked before anything is opened.
/// What it says can be read and made by this installation alone; an altered row is no answer.
@Repository
class ToldOf {

    private static final String PROOF = "interview.told";

    private final JdbcClient database;
    private final Vault vault;

    ToldOf(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void keep(InterviewId interview, PersonId who, boolean agrees) {
        database.sql(
                        """
                        INSERT INTO interview_told (interview_id, person_id, answer)
                        VALUES (:interview, :who, :answer)
                        ON DUPLICATE KEY UPDATE answer = :answer
                        """)
                .param("interview", Ids.bytes(interview.value()))
                .param("who", Ids.bytes(who.value()))
                .param("answer", proof(interview, who, agrees))
                .update();
    }

    /// Whether the person agrees; empty as long as they were not told.
    Optional<Boolean> answer(InterviewId interview, PersonId who) {
        return find(interview, who)
                .flatMap(kept -> {
                    if (MessageDigest.isEqual(kept, proof(interview, who, true)))
                        return Optional.of(true);
                    return MessageDigest.isEqual(kept, proof(interview, who, false))
                            ? Optional.of(false)
                            : Optional.empty();
                });
    }

    private Optional<byte[]> find(InterviewId interview, PersonId who) {
        return database.sql(
                        """
                        SELECT answer FROM interview_told WHERE interview_id = ? AND person_id = ?
                        """)
                .params(Ids.bytes(interview.value()), Ids.bytes(who.value()))
                .query(byte[].class)
                .optional();
    }

    private byte[] proof(InterviewId interview, PersonId who, boolean agrees) {
        return vault.blindIndex(PROOF, "%s %s %s".formatted(interview, who, agrees));
    }
}
