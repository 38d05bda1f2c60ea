// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row for each session that has, or is offered, a card.
@Repository
class PairingTable {

    private final JdbcClient jdbc;

    PairingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A card with the number of the last touch that was heard from it.
    ///
    /// @param ended whether its session is over
    record Paired(UUID session, long lastTouch, boolean ended) {}

    /// A new offer; a device that is paired stays paired until another takes the offer.
    void offer(UUID session, byte[] code, Instant until) {
        jdbc.sql(
                        """
                        INSERT INTO card_pairing (session_id, code_digest, code_until)
                        VALUES (:session, :code, :until)
                        ON DUPLICATE KEY UPDATE code_digest = :code, code_until = :until
                        """)
                .param("session", Ids.bytes(session))
                .param("code", code)
                .param("until", Utc.toColumn(until))
                .update();
    }

    /// Hands the session to the device that brings the code; once.
    Optional<UUID> take(byte[] code, byte[] pass, Instant now, Instant passUntil) {
        var session =
                jdbc.sql(
                                """
                                SELECT session_id FROM card_pairing
                                WHERE code_digest = :code AND code_until > :now
                                """)
                        .param("code", code)
                        .param("now", Utc.toColumn(now))
                        .query((row, _) -> Ids.uuid(row.getBytes("session_id")))
                        .optional();
        return session.filter(id -> take(id, code, pass, passUntil));
    }

    private boolean take(UUID session, byte[] code, byte[] pass, Instant until) {
        return jdbc.sql(
                                """
                                UPDATE card_pairing
                                SET code_digest = NULL, code_until = NULL, pass_digest = :pass,
                                    pass_until = :until, last_touch = 0
                                WHERE session_id = :session AND code_digest = :code
                                """)
                        .param("session", Ids.bytes(session))
                        .param("code", code)
                        .param("pass", pass)
                        .param("until", Utc.toColumn(until))
                        .update()
                == 1;
    }

    Optional<Paired> find(byte[] pass, Instant now) {
        return paired("", pass, now);
    }

    /// The row, held until the transaction ends, so that touches come one after the other.
    Optional<Paired> hold(byte[] pass, Instant now) {
        return paired("FOR UPDATE", pass, now);
    }

    private Optional<Paired> paired(String how, byte[] pass, Instant now) {
        return jdbc.sql(
                        """
                        SELECT session_id, last_touch, ended FROM card_pairing
                        WHERE pass_digest = :pass AND pass_until > :now
                        """
                                + how)
                .param("pass", pass)
                .param("now", Utc.toColumn(now))
                .query((row, _) ->
                        new Paired(
                                Ids.uuid(row.getBytes("session_id")),
                                row.getLong("last_touch"),
                                row.getBoolean("ended")))
                .optional();
    }

    void touched(UUID session, long number) {
        jdbc.sql("UPDATE card_pairing SET last_touch = :number WHERE session_id = :session")
                .param("number", number)
                .param("session", Ids.bytes(session))
                .update();
    }

    boolean isPaired(UUID session, Instant now) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM card_pairing
                                WHERE session_id = :session AND pass_until > :now AND NOT ended
                                """)
                        .param("session", Ids.bytes(session))
                        .param("now", Utc.toColumn(now))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /// Takes away offers nobody took and passes that have run out.
    void forget(Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM card_pairing
                        WHERE (code_until IS NULL OR code_until < :now)
                          AND (pass_until IS NULL OR pass_until < :now)
                        """)
                .param("now", Utc.toColumn(now))
                .update();
    }

    /// The pass is kept as long as it would have lasted, so that its device hears why it ended.
    void end(UUID session) {
        jdbc.sql(
                        """
                        UPDATE card_pairing SET code_digest = NULL, code_until = NULL, ended = TRUE
                        WHERE session_id = :session
                        """)
                .param("session", Ids.bytes(session))
                .update();
    }
}
