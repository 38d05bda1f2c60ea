// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.oncetold.base.SidePool;
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
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean(defaultCandidate = false)
    @Qualifier("accessLog")
    HikariDataSource accessLogConnections(JdbcConnectionDetails details) {
        var pool = SidePool.to(details, "access-log", SIZE, PATIENCE);
        pool.setAutoCommit(true);
        return pool;
    }
}
