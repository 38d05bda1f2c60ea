// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import org.oncetold.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The newest keyring the database has seen. A keyring of an earlier epoch was put back, one of
/// another installation does not belong here; with either, nothing starts.
@Component
class KeyringSeen {

    private final JdbcClient database;

    KeyringSeen(JdbcClient database) {
        this.database = database;
    }

    boolean any() {
        return count("SELECT COUNT(*) FROM keyring_seen")
                        + count("SELECT COUNT(*) FROM statement_key LIMIT 1")
                > 0;
    }

    /// @throws VaultLocked for an older keyring or another installation's
    void check(KeyringFile keyring) {
        var installation = Ids.bytes(keyring.installation());
        var newest =
                database.sql("SELECT epoch FROM keyring_seen WHERE installation = :installation")
                        .param("installation", installation)
                        .query(Long.class)
                        .optional();
        if (newest.isEmpty() && any()) throw VaultLocked.uniform();
        if (newest.orElse(0L) > keyring.epoch()) throw VaultLocked.uniform();
        database.sql(
                        """
                        INSERT INTO keyring_seen (installation, epoch) VALUES (:installation, :epoch)
                        ON DUPLICATE KEY UPDATE epoch = GREATEST(epoch, VALUES(epoch))
                        """)
                .param("installation", installation)
                .param("epoch", keyring.epoch())
                .update();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
