// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Refuses a server that may forget what it acknowledged: every commit must reach the disk (and the
/// binary log, where there is one) before the answer, pages must be written twice, and bad values
/// must be refused instead of bent. Source: MariaDB's documentation of
/// `innodb_flush_log_at_trx_commit` and `sync_binlog`.
@Component
class DurabilityCheck {

    private static final Map<String, String> WANTED =
            Map.of(
                    "innodb_flush_log_at_trx_commit", "1",
                    "innodb_doublewrite", "ON");

    private final JdbcClient database;
    private final DatabaseSettings settings;

    DurabilityCheck(JdbcClient database, DatabaseSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @EventListener(ApplicationStartedEvent.class)
    void check() {
        if (settings.checkDurability()) check(variables());
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

    private Map<String, String> variables() {
        return database
                .sql(
                        """
                        SHOW VARIABLES WHERE Variable_name IN ('innodb_flush_log_at_trx_commit',
                          'innodb_doublewrite', 'log_bin', 'sync_binlog', 'sql_mode')
                        """)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
