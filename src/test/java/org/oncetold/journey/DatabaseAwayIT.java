// SPDX-License-Identifier: Apache-2.0
package org.oncetold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.database.MariaDbProcess;
import org.oncetold.testing.ServerProcess;

/// The agency's own database server goes away: at the start and in mid-recording.
class DatabaseAwayIT {

    private final Random noise = new Random(5);
    private Path home;
    private MariaDbProcess database;

    @BeforeEach
    void startTheDatabase() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "away");
        database = MariaDbProcess.in(home.resolve("agency"));
    }

    @AfterEach
    void stopTheDatabase() throws IOException {
        database.close();
    }

    @Test
    void aRecordingWaitsForTheDatabaseAndGoesOnByItself() throws IOException {
        try (var server = ServerProcess.demo(home.resolve("app"), database.settings())) {
            var api = new Api(server, "interviewer");
            var sitting = CarefulSender.begin(api, CarefulSender.statement(api, "AWAY-1"));
            for (var second = 0; second < 5; second++)
                assertThat(sitting.send(second()).statusCode()).isEqualTo(200);
            var other = CarefulSender.statement(api, "AWAY-2");
            var begun = Api.json(CarefulSender.beginning(api, other));
            var page = new Api(server.url(), begun.path("uploadToken").asString());
            var looksOn = "/recordings/" + begun.path("id").asString();
            assertThat(page.get(looksOn).statusCode()).isEqualTo(200);

            database.kill();
            var kept = second();
            assertComeBack(sitting.send(kept));
            assertComeBack(page.get(looksOn));
            assertComeBack(api.get("/recordings/" + sitting.id()));
            assertThat(server.alive()).isTrue();

            database.startAgain();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> sitting.send(kept).statusCode() == 200);
            assertThat(page.get(looksOn).statusCode()).isEqualTo(200);
            assertThat(sitting.send(second()).statusCode()).isEqualTo(200);
            sitting.close();
            sitting.assertThatItIsWhole();
        }
    }

    @Test
    void aStartWithoutItSaysSoAndChangesNothing() throws IOException, SQLException {
        var app = home.resolve("app");
        database.kill();
        var away = ServerProcess.refused(app, database.settings());
        assertThat(away).isEqualTo(1);
        assertThat(said(app)).contains("cannot reach its database").contains("Check that");

        database.startAgain();
        var wrong = database.settings();
        wrong[2] = "--spring.datasource.password=another";
        wrong[4] = "--spring.flyway.password=another";
        assertThat(ServerProcess.refused(app, wrong)).isEqualTo(1);
        assertThat(said(app)).contains("does not accept the account");

        database.configure("innodb_flush_log_at_trx_commit", "2");
        assertThat(ServerProcess.refused(app, database.settings())).isEqualTo(1);
        assertThat(said(app)).contains("innodb_flush_log_at_trx_commit is not 1");
        assertThat(tables()).isZero();
        assertThat(app.resolve("keyring")).doesNotExist();
    }

    /// A sender keeps what it has and tries again; any 4xx would make it give up.
    private static void assertComeBack(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.json(answer).path("detail").asString()).contains("is safe");
    }

    private byte[] second() {
        var bytes = new byte[32_000];
        noise.nextBytes(bytes);
        return bytes;
    }

    /// What the last start said.
    private static String said(Path app) throws IOException {
        var log = app.resolve("server.log");
        var all = Files.readString(log);
        Files.delete(log);
        return all;
    }

    private int tables() throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT COUNT(*) FROM information_schema.tables
                                WHERE table_schema = DATABASE()
                                """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
