// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Secrets in links that work once and not for long. Kept as digest; a newer one for the same use
/// puts the older ones out of use.
@Repository
class OneTimeTokens {

    enum Use {
        SET_UP,
        INVITATION
    }

    private static final String UNUSED =
            "use_for = :use AND digest = :digest AND used_at IS NULL AND expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Confidential<String> issue(Use use, @Nullable PersonId person, Duration life) {
        var token = Tokens.fresh();
        var bytes = person == null ? null : person.bytes();
        jdbc.sql(
                        """
                        UPDATE setup_token SET used_at = :now
                        WHERE use_for = :use AND person_id <=> :person AND used_at IS NULL
                        """)
                .param("use", use.name())
                .param("person", bytes)
                .param("now", Utc.toColumn(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO setup_token (id, use_for, person_id, digest, expires_at)
                        VALUES (:id, :use, :person, :digest, :expires)
                        """)
                .param("id", Ids.bytes(UUID.randomUUID()))
                .param("use", use.name())
                .param("person", bytes)
                .param("digest", Tokens.digest(token.reveal()))
                .param("expires", Utc.toColumn(clock.instant().plus(life)))
                .update();
        return token;
    }

    boolean isOpen(Use use, String token) {
        return select("SELECT COUNT(*) FROM setup_token WHERE " + UNUSED, use, token)
                        .query(Long.class)
                        .single()
                == 1;
    }

    Optional<PersonId> person(Use use, String token) {
        return select("SELECT person_id FROM setup_token WHERE " + UNUSED, use, token)
                .query((row, _) -> PersonId.of(row.getBytes("person_id")))
                .optional();
    }

    /// True for exactly one caller; run it in the transaction of what the link is for.
    boolean use(Use use, String token) {
        return select("UPDATE setup_token SET used_at = :now WHERE " + UNUSED, use, token).update()
                == 1;
    }

    private JdbcClient.StatementSpec select(String sql, Use use, String token) {
        return jdbc.sql(sql)
                .param("use", use.name())
                .param("digest", Tokens.digest(token))
                .param("now", Utc.toColumn(clock.instant()));
    }
}
