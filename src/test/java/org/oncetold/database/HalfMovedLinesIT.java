// SPDX-License-Identifier: Apache-2.0
package org.oncetold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// A start that is killed inside the migration that moves the lines, and the start after it.
class HalfMovedLinesIT {

    private static final String BEFORE_THE_MOVE = "1020";
    private static final String AFTER_THE_MOVE = "1126";

    private static final List<String> ROWS =
            List.of(
                    "SET FOREIGN_KEY_CHECKS = 0",
                    """
                    INSERT INTO interview (id, statement_id, state, protocol, protocol_version,
                        guide_digest, language, guide, planned_by, planned_at)
                    VALUES (REPEAT('i', 16), REPEAT('s', 16), 'ENDED', 'adult-peace', '1', '', 'en',
                        '', REPEAT('p', 16), '2026-11-01 10:00:00')
                    """,
                    "INSERT INTO interview_moment VALUES (REPEAT('i', 16), 0, 'one')",
                    "INSERT INTO interview_moment VALUES (REPEAT('i', 16), 1, 'two')",
                    """
                    INSERT INTO review_record VALUES
                        (REPEAT('r', 16), 1, 'HEARD', 0, 'first', REPEAT('a', 32)),
                        (REPEAT('r', 16), 2, 'HEARD', 1, 'then', REPEAT('b', 32))
                    """,
                    """
                    INSERT INTO review_book VALUES
                        (REPEAT('r', 16), REPEAT('s', 16), 2, REPEAT('b', 32), 2, 2),
                        (REPEAT('n', 16), REPEAT('s', 16), 0, REPEAT('0', 32), 1, 0)
                    """);

    private static final List<String> CONTENT =
            List.of(
                    "SELECT object_id, kind, seq, sealed FROM sealed_line ORDER BY 1, 2, 3",
                    """
                    SELECT object_id, kind, statement_id, length, HEX(hash), sealed
                    FROM sealed_line_end ORDER BY 1, 2
                    """,
                    "SELECT recording_id, statement_id, passages, heard FROM review_book ORDER BY"
                            + " 1",
                    "SELECT object_id, kind FROM sealed_line_due ORDER BY 1, 2");

    private static MariaDbProcess server;
    private static List<String> wanted;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDbProcess.in(Path.of("target/half-moved-" + System.nanoTime()));
        try (var database = server.asOwner()) {
            fill(database);
            flyway(AFTER_THE_MOVE).migrate();
            wanted = content(database);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /// @param statements how many of the migration were done when it was killed
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9})
    void whatWasKilledInsideBeginsAnewAndLosesNothing(int statements) throws Exception {
        try (var database = server.asOwner()) {
            fill(database);
            run(database, migration().subList(0, statements));
            flyway(AFTER_THE_MOVE).migrate();

            assertThat(content(database)).isEqualTo(wanted).hasSizeGreaterThan(ROWS.size());
        }
    }

    private static void fill(Connection database) throws SQLException {
        run(
                database,
                List.of("DROP DATABASE oncetold", "CREATE DATABASE oncetold", "USE oncetold"));
        flyway(BEFORE_THE_MOVE).migrate();
        run(database, ROWS);
    }

    private static Flyway flyway(String upTo) {
        var settings =
                Arrays.stream(server.settings())
                        .map(one -> one.substring(one.indexOf('=') + 1))
                        .toList();
        return Flyway.configure()
                .dataSource(settings.get(0), settings.get(3), settings.get(4))
                .locations("classpath:db/migration")
                .callbacks(new HalfMovedLines())
                .target(upTo)
                .load();
    }

    private static List<String> migration() throws IOException {
        var file = new ClassPathResource("db/migration/V1030__sealed_line.sql");
        var sql = file.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        return Arrays.stream(sql.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static void run(Connection database, List<String> all) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var one : all) statement.execute(one);
        }
    }

    private static List<String> content(Connection database) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement()) {
            for (var query : CONTENT) {
                var found = statement.executeQuery(query);
                while (found.next()) rows.add(row(found));
            }
        }
        return rows;
    }

    private static String row(java.sql.ResultSet found) throws SQLException {
        var cells = new ArrayList<String>();
        for (int cell = 1; cell <= found.getMetaData().getColumnCount(); cell++)
            cells.add(found.getString(cell));
        return String.join(" ", cells);
    }
}
