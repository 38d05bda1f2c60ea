// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/// After the migrations, gives the application's account the rights it works with, table by table:
/// everything may be read and written, but what only grows can only be added, and what a migration
/// left to be done can only be taken away. Takes two accounts; with one, the log is protected by
/// its chain alone, and the log file says so.
@Component
class TableRights implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(TableRights.class);
    private static final Set<String> ONLY_ADDED =
            Set.of("access_entry", "access_checkpoint", "same_person", "sealed_line");
    private static final Set<String> ONLY_TAKEN = Set.of("closed_layer_due", "sealed_line_due");

    private final JdbcConnectionDetails app;

    TableRights(JdbcConnectionDetails app) {
        this.app = app;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            grant(context.getConnection());
        } catch (SQLException e) {
            throw new DatabaseUnfit("database.start.rights", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "table-rights";
    }

    private void grant(Connection owner) throws SQLException {
        var account = String.valueOf(app.getUsername());
        if (account.equals(userOf(owner))) {
            LOG.warn(
                    "application and migrations share one database account: it can change the access log."
                            + " docs/operations.md says how to give them one each.");
            return;
        }
        var host = hostOf(owner);
        for (var table : tables(owner)) {
            var onTable = " ON `%s` %%s '%s'@'%s'".formatted(table, account, host);
            try (var statement = owner.createStatement()) {
                statement.execute("GRANT " + rights(table) + onTable.formatted("TO"));
                for (var right : withheld(table))
                    statement.execute("REVOKE " + right + onTable.formatted("FROM"));
            }
        }
    }

    private static String rights(String table) {
        if (ONLY_ADDED.contains(table)) return "SELECT, INSERT";
        return ONLY_TAKEN.contains(table) ? "SELECT, DELETE" : "SELECT, INSERT, UPDATE, DELETE";
    }

    /// What an earlier version may have given.
    private static List<String> withheld(String table) {
        if (ONLY_ADDED.contains(table)) return List.of("UPDATE", "DELETE");
        return ONLY_TAKEN.contains(table) ? List.of("INSERT", "UPDATE") : List.of();
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT table_name FROM information_schema.tables
                                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                                """)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static String userOf(Connection owner) throws SQLException {
        return currentUser(owner).split("@")[0];
    }

    private static String hostOf(Connection owner) throws SQLException {
        return currentUser(owner).split("@")[1];
    }

    private static String currentUser(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT CURRENT_USER()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
