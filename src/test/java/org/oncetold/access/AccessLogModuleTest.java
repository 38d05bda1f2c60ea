// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccessLogModuleTest {

    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired ChainWalk walk;
    @Autowired Journal journal;
    @Autowired TestPeople people;
    @Autowired TestAssignments assignments;
    @Autowired FlywayConnectionDetails owner;
    @Autowired JdbcConnectionDetails app;
    @Autowired JdbcClient database;

    private final StatementId statement = StatementId.random();
    private Person interviewer;

    @BeforeEach
    void writeThreeEntries() {
        interviewer = people.aPerson(Role.INTERVIEWER);
        assignments.assign(statement, interviewer);
        for (var i = 0; i < 3; i++) grant();
    }

    @Test
    void opensNothingWhenTheEntryCannotBeWrittenAndWorksAgainAfterwards() throws SQLException {
        asOwner("REVOKE INSERT ON access_entry FROM '%s'@'127.0.0.1'".formatted(app.getUsername()));
        try {
            var refusal = catchThrowableOfType(Refusal.class, this::grant);

            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_NOW);
            assertThat(refusal.key()).isEqualTo("access.refusal.cannotRecord");
        } finally {
            asOwner(
                    "GRANT INSERT ON access_entry TO '%s'@'127.0.0.1'"
                            .formatted(app.getUsername()));
        }

        assertThat(grant().covers(statement)).isTrue();
        assertThat(walk.check()).isInstanceOf(LogCheck.Whole.class);
    }

    @Test
    void letsTheApplicationNeitherChangeNorRemoveAnEntry() {
        for (var sql : List.of("UPDATE access_entry SET amount = 0", "DELETE FROM access_entry"))
            assertThat(
                            catchThrowableOfType(
                                    DataAccessException.class, () -> database.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("command denied");
    }

    @ParameterizedTest
    @CsvSource({
        "amount = amount + 1, CHANGED",
        "at_ms = at_ms - 60000, CHANGED",
        "purpose = 'COURT', CHANGED",
        "actor_id = REVERSE(actor_id), CHANGED",
        "seq = seq + 1000000000, MISSING",
        "prev_hash = REVERSE(prev_hash), OUT_OF_ORDER",
        "rec_hash = REVERSE(rec_hash), CHANGED",
        "mac = REVERSE(mac), NOT_OURS"
    })
    void findsAnEntryThatWasTouched(String change, LogCheck.Fault fault) throws SQLException {
        var touched =
                database.sql("SELECT seq FROM access_entry WHERE statement_id = :id ORDER BY seq")
                        .param("id", Ids.bytes(statement.value()))
                        .query(Long.class)
                        .list()
                        .get(1);
        var copy =
                "CREATE OR REPLACE TABLE access_copy AS SELECT * FROM access_entry WHERE "
                        + mine(touched);
        asOwner(copy, "UPDATE access_entry SET " + change + " WHERE " + mine(touched));
        try {
            assertThat(walk.check())
                    .isInstanceOfSatisfying(
                            LogCheck.Broken.class,
                            broken -> {
                                assertThat(broken.seq()).isEqualTo(touched);
                                assertThat(broken.fault()).isEqualTo(fault);
                            });
        } finally {
            asOwner(
                    "DELETE FROM access_entry WHERE statement_id = x'%s' AND seq IN (%d, %d)"
                            .formatted(hex(), touched, touched + 1_000_000_000),
                    "INSERT INTO access_entry SELECT * FROM access_copy",
                    "DROP TABLE access_copy");
        }
        assertThat(walk.check()).isInstanceOf(LogCheck.Whole.class);
    }

    @Test
    void findsAnEntryThatSomebodyRewroteWithoutTheKey() throws SQLException {
        // all hashes computed rightly, as an intruder with the source code would
        var entry = UUID.randomUUID();
        var chain = UUID.randomUUID();
        var link =
                new Link(
                        chain,
                        0,
                        entry,
                        1,
                        "CONSULTATION",
                        "READ_WORDS",
                        java.util.Optional.empty(),
                        "task",
                        java.util.Optional.empty(),
                        "",
                        java.util.Optional.empty(),
                        "",
                        new byte[0],
                        0,
                        "PERMITTED",
                        java.util.Optional.empty(),
                        new byte[0],
                        "x",
                        Link.begin(chain));
        try (var connection =
                DriverManager.getConnection(
                        owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())) {
            LinkTable.insert(connection, link, link.hash(), new byte[32]);
        }
        try {
            assertThat(walk.check())
                    .isInstanceOfSatisfying(
                            LogCheck.Broken.class,
                            broken ->
                                    assertThat(broken.fault()).isEqualTo(LogCheck.Fault.NOT_OURS));
        } finally {
            asOwner(
                    "DELETE FROM access_entry WHERE chain_id = x'%s'"
                            .formatted(HexFormat.of().formatHex(Ids.bytes(chain))));
        }
    }

    @Test
    void staysWholeWhenManyWriteAtOnce() {
        try (var pool = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200)
                    .mapToObj(_ ->
                            pool.submit(() ->
                                    gate.grantTask(
                                            "test", statement, Deed.TRANSCRIBE, ObjectRef.none())))
                    .toList()
                    .forEach(AccessLogModuleTest::join);
        }

        assertThat(walk.check()).isInstanceOf(LogCheck.Whole.class);
    }

    @Test
    void keepsReasonsOutOfTheTable() throws SQLException {
        people.doAs(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_WORDS,
                                Justification.of(Purpose.OTHER, "canary-in-the-log"),
                                ObjectRef.none()));

        var rows =
                database.sql(
                                "SELECT CONCAT_WS('|', reason, purpose, software, actor_name) FROM access_entry WHERE statement_id = :id")
                        .param("id", Ids.bytes(statement.value()))
                        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list();

        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("canary"));
    }

    private AccessGrant grant() {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_WORDS,
                                Justification.of(Purpose.REVIEW),
                                ObjectRef.none()));
    }

    private String mine(long seq) {
        return "statement_id = x'%s' AND seq = %d".formatted(hex(), seq);
    }

    private String hex() {
        return HexFormat.of().formatHex(Ids.bytes(statement.value()));
    }

    private static void join(java.util.concurrent.Future<?> future) {
        try {
            future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void asOwner(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }
}
