// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import java.io.IOException;
import org.oncetold.base.OnceToldHome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Without `spring.datasource.url` the embedded server is the database: the application connects
/// with an account that may work on rows, Flyway with the one that owns the tables.
@Configuration
@ConditionalOnProperty(
        name = "spring.datasource.url",
        matchIfMissing = true,
        havingValue = "embedded")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedMariaDb embeddedMariaDb(OnceToldHome home, DatabaseSettings settings)
            throws IOException {
        return new EmbeddedMariaDb(home.folder("mariadb"), settings);
    }

    @Bean
    JdbcConnectionDetails appConnection(EmbeddedMariaDb server) {
        return new Connection(server.url(), server.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedMariaDb server) {
        return new OwnerConnection(server.url(), server.owner());
    }

    private record Connection(String url, Account account) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return account.user();
        }

        @Override
        public String getPassword() {
            return account.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url, Account account) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return account.user();
        }

        @Override
        public String getPassword() {
            return account.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
