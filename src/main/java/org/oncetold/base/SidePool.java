// SPDX-License-Identifier: Apache-2.0
package org.oncetold.base;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A small pool beside the main one, to the same database, for work that must never wait until that
/// has a connection to spare.
public final class SidePool {

    /// @param patience how long whoever asks waits for a connection
    public static HikariDataSource to(
            JdbcConnectionDetails database, String name, int size, Duration patience) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setDriverClassName(database.getDriverClassName());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(patience.toMillis());
        return pool;
    }

    private SidePool() {}
}
