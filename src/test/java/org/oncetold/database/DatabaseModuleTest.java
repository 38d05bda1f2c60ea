// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DatabaseModuleTest {

    @Autowired EmbeddedMariaDb server;
    @Autowired JdbcClient database;
    @Autowired OnceToldHome home;

    @Test
    void letsNobodyInWithoutAPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "someone", "anything"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        var address = database.sql("SELECT @@bind_address").query(String.class).single();

        assertThat(address).isEqualTo("127.0.0.1");
    }

    @Test
    void hasNoAnonymousUsersAndReadsNoLocalFiles() {
        var infile = database.sql("SELECT @@local_infile").query(Integer.class).single();

        assertThat(infile).isZero();
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void leavesNoPasswordOnTheDisk() {
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(home.folder("mariadb").resolve("init.sql")).doesNotExist());
    }

    @Test
    void refusesASecondOnceToldOnTheSameData() {
        assertThatThrownBy(() -> HomeLock.take(home.folder("mariadb")))
                .isInstanceOfSatisfying(
                        DatabaseUnfit.class,
                        unfit -> assertThat(unfit.key()).isEqualTo("database.start.inUse"));
    }

    @Test
    void startsAKilledServerAgainWithEverythingThatWasCommitted() throws SQLException {
        try (var owner =
                        DriverManager.getConnection(
                                server.url(), server.owner().user(), server.owner().password());
                var statement = owner.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE kill_probe (n INT PRIMARY KEY)");
            statement.execute("INSERT INTO kill_probe VALUES (7)");
        }

        killServer();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(probe()).isEqualTo(7));
    }

    private int probe() throws SQLException {
        try (var owner =
                        DriverManager.getConnection(
                                server.url(), server.owner().user(), server.owner().password());
                var statement = owner.createStatement();
                var rows = statement.executeQuery("SELECT n FROM kill_probe")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void killServer() throws SQLException {
        var pidFile = database.sql("SELECT @@pid_file").query(String.class).single();
        try {
            var pid =
                    Long.parseLong(
                            java.nio.file.Files.readString(java.nio.file.Path.of(pidFile)).strip());
            var process = ProcessHandle.of(pid).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
