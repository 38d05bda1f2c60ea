// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A small pool for the chunks that recorders send, so that a page full of people never keeps a
/// recorder waiting. Its connections are always in a transaction, which spares two messages for
/// each chunk, and the server knows their statements, so that it need not parse a second of sound.
@Configuration
class ChunkConnections {

    private static final int SIZE = 6;
    private static final long PATIENCE_MILLIS = 10_000;

    @Bean(defaultCandidate = false)
    @Qualifier("chunks")
    HikariDataSource chunkPool(JdbcConnectionDetails details) {
        var pool = new HikariDataSource();
        pool.setPoolName("chunks");
        pool.setJdbcUrl(details.getJdbcUrl());
        pool.setUsername(details.getUsername());
        pool.setPassword(details.getPassword());
        pool.setDriverClassName(details.getDriverClassName());
        pool.setMaximumPoolSize(SIZE);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("useServerPrepStmts", "true");
        return pool;
    }
}
