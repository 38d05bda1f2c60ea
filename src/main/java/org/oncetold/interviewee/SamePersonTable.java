// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.base.Utc;
import org.oncetold.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of `same_person`. They are only added.
@Repository
class SamePersonTable {

    private final JdbcClient database;

    SamePersonTable(JdbcClient database) {
        this.database = database;
    }

    void add(StatementId one, StatementId other, boolean linked, PersonId by, Instant at) {
        database.sql(
                        """
                        INSERT INTO same_person (one, other, linked, noted_by, noted_at)
                        VALUES (:one, :other, :linked, :by, :at)
                        """)
                .param("one", Ids.bytes(one.value()))
                .param("other", Ids.bytes(other.value()))
                .param("linked", linked)
                .param("by", Ids.bytes(by.value()))
                .param("at", Utc.toColumn(at))
                .update();
    }

    /// Those that are linked to it now, in the order in which they were.
    Set<StatementId> linkedTo(StatementId statement) {
        var linked = new LinkedHashSet<StatementId>();
        database.sql(
                        """
                        SELECT other AS id, linked, seq FROM same_person WHERE one = :statement
                        UNION ALL
                        SELECT one AS id, linked, seq FROM same_person WHERE other = :statement
                        ORDER BY seq
                        """)
                .param("statement", Ids.bytes(statement.value()))
                .query(row -> {
                    var id = new StatementId(Ids.uuid(row.getBytes("id")));
                    if (row.getBoolean("linked")) linked.add(id);
                    else linked.remove(id);
                });
        return linked;
    }
}
