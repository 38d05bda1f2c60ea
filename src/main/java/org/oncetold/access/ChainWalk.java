// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.access.LogCheck.Fault;
import org.oncetold.base.Ids;
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
    private static final String PART =
            "SELECT "
                    + LinkTable.COLUMNS
                    + " FROM access_entry WHERE chain_id = ? AND seq >= ? AND seq < ? ORDER BY seq";

    private final DataSource database;
    private final LogKey key;
    private final Clock clock;

    ChainWalk(@Qualifier("accessLog") DataSource database, LogKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    LogCheck check() {
        return query(ALL, List.of(), this::walk);
    }

    /// Proves the part of one chain that leads from a place that is known to its end.
    Optional<Broken> check(Checkpoint.Head end, LinkTable.Head from) {
        var place = List.of(Ids.bytes(end.chain()), from.next(), end.entries());
        return query(PART, place, rows -> walk(rows, end, from));
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

    private Optional<Broken> walk(ResultSet rows, Checkpoint.Head head, LinkTable.Head from)
            throws SQLException {
        var end = from;
        while (rows.next()) {
            var proven = LinkTable.read(rows);
            var fault = fault(end, proven);
            if (fault.isPresent())
                return Optional.of(new Broken(head.chain(), end.next(), fault.get()));
            end = new LinkTable.Head(proven.link().seq() + 1, proven.hash());
        }
        return end.next() == head.entries()
                ? Optional.empty()
                : Optional.of(new Broken(head.chain(), end.next(), Fault.MISSING));
    }

    private <T> T query(String sql, List<?> parameters, Walk<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.size(); i++)
                statement.setObject(i + 1, parameters.get(i));
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery()) {
                return work.through(rows);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the access log cannot be read", e);
        }
    }

    private interface Walk<T> {
        T through(ResultSet rows) throws SQLException;
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
