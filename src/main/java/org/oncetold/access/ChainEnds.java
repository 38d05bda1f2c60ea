// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the chains of the log end now, and what stands at a place in them.
@Component
class ChainEnds {

    private final JdbcClient database;

    ChainEnds(JdbcClient database) {
        this.database = database;
    }

    /// All chains, in the order of their ids.
    List<Checkpoint.Head> now() {
        return database.sql(
                        """
                        SELECT entry.chain_id, entry.seq + 1, entry.rec_hash FROM access_entry entry
                        JOIN (SELECT chain_id, MAX(seq) AS seq FROM access_entry GROUP BY chain_id)
                          newest ON newest.chain_id = entry.chain_id AND newest.seq = entry.seq
                        ORDER BY entry.chain_id
                        """)
                .query((row, _) ->
                        new Checkpoint.Head(
                                Ids.uuid(row.getBytes(1)), row.getLong(2), row.getBytes(3)))
                .list();
    }

    /// The chain as long as it was then, if it still has an entry there.
    Optional<Checkpoint.Head> at(UUID chain, long entries) {
        return database.sql(
                        "SELECT rec_hash FROM access_entry WHERE chain_id = :chain AND seq = :seq")
                .param("chain", Ids.bytes(chain))
                .param("seq", entries - 1)
                .query((row, _) -> new Checkpoint.Head(chain, entries, row.getBytes(1)))
                .optional();
    }

    /// The number of the first entry that is missing before this place, if it is missing there.
    long firstMissing(UUID chain, long place) {
        return database.sql(
                        """
                        SELECT COALESCE(MAX(seq) + 1, 0) FROM access_entry
                        WHERE chain_id = :chain AND seq < :place
                        """)
                .param("chain", Ids.bytes(chain))
                .param("place", place)
                .query(Long.class)
                .single();
    }
}
