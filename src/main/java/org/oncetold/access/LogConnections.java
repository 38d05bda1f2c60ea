// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A second, small pool for the access log alone. An entry is committed on a connection of its own,
/// so it can neither be rolled back with the work around it nor starve while that work holds every
/// connection of the main pool.
@Configuration
class LogConnections {

    private static final int SIZE = 3;
    private static final long PATIENCE_MILLIS = 5_000;

    @Bean(defaultCandidate = false)
    @Qualifier("accessLog")
    HikariDataSource accessLogConnections(JdbcConnectionDetails details) {
        var pool = new HikariDataSource();
        pool.setPoolName("access-log");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setDriverClassName(details.getDriverClassName());
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setAutoCommit(true);
        return pool;
    }
}
