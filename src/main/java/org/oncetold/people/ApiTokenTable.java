// SPDX-License-Identifier: Apache-2.0
package org.oncetold.people;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.oncetold.base.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `api_token`. Only digests stand in them: nobody who reads the database can sign in with
/// one.
@Repository
class ApiTokenTable {

    record Bearer(PersonId id, Role role, byte[] digest) {}

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, byte[] digest) {
        jdbc.sql(
                        """
                        INSERT INTO api_token (id, person_id, label, digest, issued_at, expires_at)
                        VALUES (:id, :person, :label, :digest, :issued, :expires)
                        """)
                .param("id", Ids.bytes(token.id()))
                .param("person", token.person().bytes())
                .param("label", token.label())
                .param("digest", digest)
                .param("issued", Utc.toColumn(token.issued()))
                .param("expires", Utc.toColumn(token.expires()))
                .update();
    }

    List<ApiToken> live(PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        SELECT id, person_id, label, issued_at, expires_at FROM api_token
                        WHERE person_id = ? AND revoked_at IS NULL AND expires_at > ?
                        ORDER BY issued_at
                        """)
                .params(person.bytes(), Utc.toColumn(now))
                .query(ApiTokenTable::token)
                .list();
    }

    boolean revoke(PersonId person, UUID token, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE api_token SET revoked_at = ?
                                WHERE id = ? AND person_id = ? AND revoked_at IS NULL
                                """)
                        .params(Utc.toColumn(now), Ids.bytes(token), person.bytes())
                        .update()
                == 1;
    }

    Optional<Bearer> bearer(byte[] digest, Instant now) {
        return jdbc.sql(
                        """
                        SELECT person.id, person.role, api_token.digest
                        FROM api_token JOIN person ON person.id = api_token.person_id
                        WHERE api_token.digest = ? AND revoked_at IS NULL AND expires_at > ?
                          AND person.active
                        """)
                .params(digest, Utc.toColumn(now))
                .query(ApiTokenTable::bearer)
                .optional()
                .filter(found -> MessageDigest.isEqual(found.digest(), digest));
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                Ids.uuid(row.getBytes("id")),
                PersonId.of(row.getBytes("person_id")),
                row.getString("label"),
                Utc.fromColumn(row, "issued_at"),
                Utc.fromColumn(row, "expires_at"));
    }

    private static Bearer bearer(ResultSet row, int number) throws SQLException {
        return new Bearer(
                PersonId.of(row.getBytes("id")),
                Role.valueOf(row.getString("role")),
                row.getBytes("digest"));
    }
}
