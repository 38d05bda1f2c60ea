// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncetold.base.Ids;

/// The rows of `access_entry`. Plain JDBC, because an entry must be committed on a connection of
/// its own whatever transaction runs around it: Spring's templates would keep that connection until
/// the outer transaction ends, and a few waiting requests would empty the small pool (ADR 0011).
final class LinkTable {

    static final String COLUMNS =
            """
            chain_id, seq, event_id, at_ms, class, action, actor_id, actor_name, statement_id,
            object_kind, object_id, purpose, reason, amount, outcome, follows, session_hash,
            software, prev_hash, rec_hash, mac
            """;
    private static final String INSERT =
            "INSERT INTO access_entry ("
                    + COLUMNS
                    + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String HEAD =
            "SELECT seq, rec_hash FROM access_entry WHERE chain_id = ? ORDER BY seq DESC LIMIT 1";

    /// The end of a chain: the next number and the hash before it.
    record Head(long next, byte[] previous) {

        static Head start(UUID chain) {
            return new Head(0, Link.begin(chain));
        }
    }

    /// A row with the two values that prove it.
    record Proven(Link link, byte[] hash, byte[] mac) {}

    private LinkTable() {}

    static void insert(Connection connection, Link link, byte[] hash, byte[] mac)
            throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            var row = new Row(statement);
            row.id(link.chain()).number(link.seq()).id(link.event()).number(link.at());
            row.text(link.eventClass()).text(link.action());
            row.id(link.actor()).text(link.actorName()).id(link.statement());
            row.text(link.objectKind()).id(link.object()).text(link.purpose());
            row.bytes(link.reason()).number(link.amount()).text(link.outcome());
            row.id(link.follows()).bytes(link.session()).text(link.software());
            row.bytes(link.previous()).bytes(hash).bytes(mac);
            statement.executeUpdate();
        }
    }

    static Head head(Connection connection, UUID chain) throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setBytes(1, Ids.bytes(chain));
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? new Head(rows.getLong(1) + 1, rows.getBytes(2))
                        : Head.start(chain);
            }
        }
    }

    static Proven read(ResultSet row) throws SQLException {
        var link =
                new Link(
                        Ids.uuid(row.getBytes(1)),
                        row.getLong(2),
                        Ids.uuid(row.getBytes(3)),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        optional(row.getBytes(7)),
                        row.getString(8),
                        optional(row.getBytes(9)),
                        row.getString(10),
                        optional(row.getBytes(11)),
                        row.getString(12),
                        row.getBytes(13),
                        row.getLong(14),
                        row.getString(15),
                        optional(row.getBytes(16)),
                        row.getBytes(17),
                        row.getString(18),
                        row.getBytes(19));
        return new Proven(link, row.getBytes(20), row.getBytes(21));
    }

    private static Optional<UUID> optional(byte @Nullable [] id) {
        return id == null ? Optional.empty() : Optional.of(Ids.uuid(id));
    }

    /// Fills the parameters of a statement from left to right.
    private static final class Row {

        private final PreparedStatement statement;
        private int at;

        private Row(PreparedStatement statement) {
            this.statement = statement;
        }

        private Row id(UUID value) throws SQLException {
            return bytes(Ids.bytes(value));
        }

        private Row id(Optional<UUID> value) throws SQLException {
            statement.setBytes(++at, value.map(Ids::bytes).orElse(null));
            return this;
        }

        private Row number(long value) throws SQLException {
            statement.setLong(++at, value);
            return this;
        }

        private Row text(String value) throws SQLException {
            statement.setString(++at, value);
            return this;
        }

        private Row bytes(byte[] value) throws SQLException {
            statement.setBytes(++at, value);
            return this;
        }
    }
}
