// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the key of every statement, wrapped under a key-encrypting key. A statement key may have
/// several wraps and generations; this version wraps for the keyring alone.
@Component
class StatementKeys {

    private static final String FIND =
            """
            SELECT gen, recipient_id, wrapped, dek_commit FROM statement_key
            WHERE statement_id = :statement AND recipient_type = 'KEK' AND destroyed_at IS NULL
            """;

    private record Wrap(int generation, UUID kek, byte[] wrapped, byte[] commitment) {}

    private final JdbcClient database;
    private final Keyring keyring;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StatementKeys(JdbcClient database, Keyring keyring, Clock clock) {
        this.database = database;
        this.keyring = keyring;
        this.clock = clock;
    }

    void create(StatementId statement) {
        var key = new byte[Kdf.KEY];
        random.nextBytes(key);
        try (var dek = new Dek(statement, 1, key)) {
            insert(dek);
        }
    }

    /// The key that seals now.
    Dek newest(StatementId statement) {
        return find(statement, FIND + "ORDER BY gen DESC, created_at DESC LIMIT 1", 0)
                .orElseThrow(() -> new SealBroken(statement.value()));
    }

    /// The key of the generation that a sealed value names.
    Dek of(StatementId statement, int generation) {
        return find(
                        statement,
                        FIND + "AND gen = :generation ORDER BY created_at DESC LIMIT 1",
                        generation)
                .orElseThrow(() -> new SealBroken(statement.value()));
    }

    boolean exists(StatementId statement) {
        return find(statement, FIND + "ORDER BY gen DESC LIMIT 1", 0)
                .map(dek -> {
                    dek.close();
                    return true;
                })
                .orElse(false);
    }

    private Optional<Dek> find(StatementId statement, String sql, int generation) {
        return database.sql(sql)
                .param("statement", Ids.bytes(statement.value()))
                .param("generation", generation)
                .query((row, _) ->
                        new Wrap(
                                row.getInt(1),
                                Ids.uuid(row.getBytes(2)),
                                row.getBytes(3),
                                row.getBytes(4)))
                .optional()
                .map(wrap -> unwrap(statement, wrap));
    }

    private Dek unwrap(StatementId statement, Wrap wrap) {
        try {
            var aad = Dek.aad(keyring.installation(), statement, wrap.generation(), wrap.kek());
            var key = keyring.unwrap(wrap.kek(), wrap.wrapped(), aad, wrap.generation());
            return new Dek(statement, wrap.generation(), key).require(wrap.commitment());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(statement.value(), e);
        }
    }

    private void insert(Dek dek) {
        var kek = keyring.activeKek();
        database.sql(
                        """
                        INSERT INTO statement_key (id, statement_id, gen, recipient_type,
                          recipient_id, wrapped, dek_commit, created_at)
                        VALUES (:id, :statement, :gen, 'KEK', :kek, :wrapped, :commitment, :now)
                        """)
                .param("id", Ids.bytes(UUID.randomUUID()))
                .param("statement", Ids.bytes(dek.statement().value()))
                .param("gen", dek.generation())
                .param("kek", Ids.bytes(kek))
                .param("wrapped", wrap(dek, kek))
                .param("commitment", dek.commitment())
                .param("now", Utc.toColumn(clock.instant()))
                .update();
    }

    private byte[] wrap(Dek dek, UUID kek) {
        try {
            var aad = Dek.aad(keyring.installation(), dek.statement(), dek.generation(), kek);
            return keyring.wrap(dek.key(), aad, dek.generation());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
