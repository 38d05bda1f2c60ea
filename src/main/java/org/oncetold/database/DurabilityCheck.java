// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/// Refuses a server that may forget what it acknowledged: every commit must reach the disk (and the
/// binary log, where there is one) before the answer, pages must be written twice, and bad values
/// must be refused instead of bent. Asked before the first table is made. Source: MariaDB's
/// documentation of `innodb_flush_log_at_trx_commit` and `sync_binlog`.
@Component
class DurabilityCheck implements Callback {

    private static final Map<String, String> WANTED =
            Map.of(
                    "innodb_flush_log_at_trx_commit", "1",
                    "innodb_doublewrite", "ON");

    private static final String FIND =
            """
            SHOW VARIABLES WHERE Variable_name IN ('innodb_flush_log_at_trx_commit',
              'innodb_doublewrite', 'log_bin', 'sync_binlog', 'sql_mode')
            """;

    private final DatabaseSettings settings;

    DurabilityCheck(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE && settings.checkDurability();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            check(variables(context.getConnection()));
        } catch (SQLException e) {
            throw new DatabaseUnfit("database.start.down", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "durability-check";
    }

    static void check(Map<String, String> variables) {
        WANTED.forEach((name, value) -> require(variables, name, value));
        if ("ON".equals(variables.get("log_bin"))) require(variables, "sync_binlog", "1");
        var mode = variables.getOrDefault("sql_mode", "");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES"))
            throw new DatabaseUnfit(
                    "database.start.setting", null, "sql_mode", "STRICT_TRANS_TABLES");
    }

    private static void require(Map<String, String> variables, String name, String value) {
        var found = variables.getOrDefault(name, value).toUpperCase(Locale.ROOT);
        if (!found.equals(value))
            throw new DatabaseUnfit("database.start.setting", null, name, value);
    }

    private static Map<String, String> variables(Connection connection) throws SQLException {
        var found = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FIND)) {
            while (rows.next()) found.put(rows.getString(1), rows.getString(2));
        }
        return found;
    }
}
