// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.access.LogCheck.Fault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/// Proves the log entry by entry: the numbers have no hole, each entry names the hash of the one
/// before, its fields give its hash, and only the holder of the log key could have made its MAC.
@Component
class ChainWalk {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String ALL =
            "SELECT " + LinkTable.COLUMNS + " FROM access_entry ORDER BY chain_id, seq";

    private final DataSource database;
    private final LogKey key;
    private final Clock clock;

    ChainWalk(@Qualifier("accessLog") DataSource database, LogKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    LogCheck check() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(ALL)) {
                return walk(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the access log cannot be read", e);
        }
    }

    private LogCheck walk(ResultSet rows) throws SQLException {
        var walked = 0L;
        UUID chain = new UUID(0, 0);
        LinkTable.@Nullable Head end = null;
        while (rows.next()) {
            var proven = LinkTable.read(rows);
            var link = proven.link();
            if (end == null || !link.chain().equals(chain))
                end = LinkTable.Head.start(link.chain());
            chain = link.chain();
            var fault = fault(end, proven);
            if (fault.isPresent()) return new Broken(chain, end.next(), fault.get());
            end = new LinkTable.Head(link.seq() + 1, proven.hash());
            walked++;
        }
        return new LogCheck.Whole(walked, clock.instant());
    }

    private Optional<Fault> fault(LinkTable.Head end, LinkTable.Proven proven) {
        var link = proven.link();
        if (link.seq() != end.next()) return Optional.of(Fault.MISSING);
        if (!MessageDigest.isEqual(link.previous(), end.previous()))
            return Optional.of(Fault.OUT_OF_ORDER);
        if (!MessageDigest.isEqual(link.hash(), proven.hash())) return Optional.of(Fault.CHANGED);
        return MessageDigest.isEqual(key.mac(proven.hash()), proven.mac())
                ? Optional.empty()
                : Optional.of(Fault.NOT_OURS);
    }
}
