// SPDX-License-Identifier: Apache-2.0
package org.oncetold.testing;

import java.sql.DriverManager;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Somebody who owns the tables and changes rows behind the application's back, also where the
/// application itself may only add.
@Component
public class Intruder {

    private final FlywayConnectionDetails owner;

    Intruder(FlywayConnectionDetails owner) {
        this.owner = owner;
    }

    /// @return how many rows were changed
    public int change(String sql, Object... values) {
        try (var connection =
                DriverManager.getConnection(
                        owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            var database = new SingleConnectionDataSource(connection, true);
            return JdbcClient.create(database).sql(sql).params(values).update();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
