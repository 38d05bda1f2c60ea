// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.oncetold.base.SidePool;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean(defaultCandidate = false)
    @Qualifier("chunks")
    HikariDataSource chunkPool(JdbcConnectionDetails details) {
        var pool = SidePool.to(details, "chunks", SIZE, PATIENCE);
        pool.setAutoCommit(false);
        pool.addDataSourceProperty("useServerPrepStmts", "true");
        return pool;
    }
}
