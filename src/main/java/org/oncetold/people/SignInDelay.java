// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes each further try wait when a sign-in name was refused five times: 1 s, 2 s, 4 s, at most a
/// minute, never for good, so that a stranger cannot lock somebody out. Names nobody has wait the
/// same. A name is kept as digest only: what people type there may be a passphrase.
@Component
class SignInDelay {

    private static final int FREE_TRIES = 5;
    private static final int LONGEST_SECONDS = 60;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDelay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean mustWait(String login) {
        return jdbc.sql("SELECT not_before > ? FROM sign_in_delay WHERE login_digest = ?")
                .params(Utc.toColumn(clock.instant()), digest(login))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    void refused(String login) {
        var now = clock.instant();
        jdbc.sql("DELETE FROM sign_in_delay WHERE not_before < ? LIMIT 100")
                .param(Utc.toColumn(now.minus(FORGOTTEN_AFTER)))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO sign_in_delay (login_digest, refusals, not_before)
                        VALUES (:login, 1, :now)
                        ON DUPLICATE KEY UPDATE refusals = refusals + 1
                        """)
                .param("login", digest(login))
                .param("now", Utc.toColumn(now))
                .update();
        jdbc.sql("UPDATE sign_in_delay SET not_before = ? WHERE login_digest = ?")
                .params(Utc.toColumn(now.plus(delay(refusals(login).orElse(1)))), digest(login))
                .update();
    }

    void forget(String login) {
        jdbc.sql("DELETE FROM sign_in_delay WHERE login_digest = ?").param(digest(login)).update();
    }

    static Duration delay(int refusals) {
        if (refusals < FREE_TRIES) return Duration.ZERO;
        return Duration.ofSeconds(
                Math.min(LONGEST_SECONDS, 1L << Math.min(refusals - FREE_TRIES, 30)));
    }

    private Optional<Integer> refusals(String login) {
        return jdbc.sql("SELECT refusals FROM sign_in_delay WHERE login_digest = ?")
                .param(digest(login))
                .query(Integer.class)
                .optional();
    }

    private static byte[] digest(String login) {
        return Tokens.digest("sign-in " + login.strip().toLowerCase(Locale.ROOT));
    }
}
