// SPDX-License-Identifier: Apache-2.0
package org.oncetold.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.LogCheck.Broken;
import org.oncetold.access.LogCheck.Fault;
import org.oncetold.base.Ids;
import org.oncetold.base.OnceToldHome;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.security.access.AccessDeniedException;

/// An intruder owns the tables and cuts the end of the log, or puts an earlier day back. Works on a
/// chain of its own, as of another node, whose rows it puts back.
@IntegrationTest
class CutTailModuleTest {

    private static final int ENTRIES = 120;
    private static final int CUT = 50;

    @Autowired Checkpoints checkpoints;
    @Autowired CheckpointCheck check;
    @Autowired CheckpointTable table;
    @Autowired Anchor anchor;
    @Autowired ChainEnds ends;
    @Autowired ChainWalk walk;
    @Autowired Journal journal;
    @Autowired ScheduledTaskHolder scheduled;
    @Autowired Doubt doubt;
    @Autowired AccessLog log;
    @Autowired AccessGate gate;
    @Autowired NoteKey noteKey;
    @Autowired LogKey key;
    @Autowired ReasonSealer reasons;
    @Autowired Clock clock;

    @Autowired
    @Qualifier("accessLog")
    DataSource database;

    @Autowired FlywayConnectionDetails owner;
    @Autowired TestPeople people;
    @Autowired TestAssignments assignments;

    @TempDir Path otherHome;
    private Node node;

    @BeforeEach
    void anotherNodeWroteEntriesAndACheckpoint() {
        node = new Node(new OnceToldHome(otherHome, null, false));
        write(ENTRIES);
        checkpoints.make();
        assertThat(doubt.found()).isEmpty();
    }

    @Test
    void aCheckpointIsMadeWhenSomethingWasWrittenAndKeptInBothPlaces() {
        var before = check.newest().orElseThrow();
        write(3);

        checkpoints.make();

        var after = check.newest().orElseThrow();
        assertThat(after.number()).isGreaterThan(before.number());
        assertThat(after.end(node.id()).next()).isEqualTo(ENTRIES + 3);
        assertThat(anchor.newest().orElseThrow().number()).isEqualTo(after.number());
        assertThat(table.newest().orElseThrow().note()).isEqualTo(after.note(noteKey));
    }

    @Test
    void findsThatTheLastEntriesWereDeleted() throws SQLException {
        tampered(() -> {
            asOwner(cutTail());

            assertFound(ENTRIES - CUT, Fault.CUT_OFF);
            assertThat(verifiedByAnAuditor()).isEqualTo(check.compare().orElseThrow());
        });
        assertThat(check.compare()).isEmpty();
    }

    @Test
    void findsThatTheWholeLogWasPutBackBehindTheLastCheckpoint() throws SQLException {
        tampered(() -> {
            asOwner(cutTail(), "DELETE FROM access_checkpoint");

            assertFound(ENTRIES - CUT, Fault.CUT_OFF);
        });
    }

    @Test
    void findsThatOthersWereWrittenInTheirPlace() throws SQLException {
        tampered(() -> {
            asOwner(cutTail());
            write(CUT + 10);

            assertFound(0, Fault.REPLACED);
        });
    }

    @Test
    void saysFromWhichEntryOthersStandInTheirPlace() throws SQLException {
        write(30);
        checkpoints.make();
        tampered(() -> {
            asOwner("DELETE FROM access_entry WHERE seq >= 130 AND " + mine());
            write(40);

            assertFound(ENTRIES, Fault.REPLACED);
        });
    }

    @Test
    void findsThatTheNewestCheckpointWasTakenOutOrChanged() throws SQLException {
        var newest = check.newest().orElseThrow().number();
        var changes =
                List.of(
                        "DELETE FROM access_checkpoint WHERE number = " + newest,
                        "UPDATE access_checkpoint SET note = REVERSE(note) WHERE number = "
                                + newest);
        for (var change : changes)
            tampered(() -> {
                asOwner(change);

                assertThat(check.compare())
                        .get()
                        .extracting(Broken::fault)
                        .isEqualTo(Fault.CHECKPOINT_GONE);
            });
        assertThat(check.compare()).isEmpty();
    }

    @Test
    void theStartDoesNotSilentlyGoOn() throws SQLException {
        var before = check.newest().orElseThrow().number();
        tampered(() -> {
            asOwner(cutTail());

            checkpoints.afterPropertiesSet();

            assertThat(doubt.found()).get().extracting(Broken::fault).isEqualTo(Fault.CUT_OFF);
            assertThat(check.newest().orElseThrow().number()).isEqualTo(before);
            assertThat(people.as(auditor(), () -> log.latest(20)))
                    .extracting(AccessEntry::action)
                    .contains("LOG_CUT_FOUND");
        });
        checkpoints.make();
        assertThat(doubt.found()).isEmpty();
    }

    @Test
    void signsNoLogThatSomebodyTouchedSinceTheLastCheckpoint() throws SQLException {
        write(5);
        var before = check.newest().orElseThrow().number();
        tampered(() -> {
            asOwner(
                    "UPDATE access_entry SET amount = 99 WHERE seq = %d AND %s"
                            .formatted(ENTRIES + 2, mine()));

            checkpoints.make();

            assertThat(doubt.found()).contains(new Broken(node.id(), ENTRIES + 2, Fault.CHANGED));
            assertThat(check.newest().orElseThrow().number()).isEqualTo(before);
        });
        checkpoints.make();
        assertThat(check.newest().orElseThrow().number()).isGreaterThan(before);
    }

    @Test
    void whileInDoubtNothingStoredIsOpenedButNewThingsAreTakenIn() {
        var ines = people.aPerson(Role.INTERVIEWER);
        var statement = StatementId.random();
        assignments.assign(statement, ines);
        var before = grant(ines, statement, Deed.READ_WORDS);
        assertThat(before.covers(statement)).isTrue();
        doubt.raise(seen());

        assertThat(before.covers(statement)).isFalse();
        for (var deed : List.of(Deed.READ_WORDS, Deed.HEAR_SOUND, Deed.REQUEST_EXPORT))
            assertThatThrownBy(() -> grant(ines, statement, deed))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> {
                                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_NOW);
                                assertThat(refusal.key()).isEqualTo("access.refusal.logInDoubt");
                            });
        for (var deed : List.of(Deed.OPEN_STATEMENT, Deed.RECORD, Deed.WRITE_INTERVIEW))
            assertThat(grant(ines, statement, deed).covers(statement)).isTrue();

        var auditor = auditor();
        people.doAs(auditor, () -> log.goOn(seen(), why()));

        assertThat(before.covers(statement)).isTrue();
        assertThat(grant(ines, statement, Deed.READ_WORDS).covers(statement)).isTrue();
        assertThat(people.as(auditor, () -> log.latest(10)))
                .filteredOn(entry -> entry.action().equals("LOG_CUT_SEEN"))
                .extracting(AccessEntry::actor)
                .contains(new Actor.Staff(auditor.id(), Role.AUDITOR));
        assertThat(check.compare()).isEmpty();
    }

    @Test
    void aFaultThatAnAuditorFindsStaysUntilSomebodyGoesOn() throws SQLException {
        var broken = new Broken(node.id(), 5, Fault.CHANGED);
        try {
            asOwner("UPDATE access_entry SET amount = 99 WHERE seq = 5 AND " + mine());
            checkpoints.make();
            assertThat(doubt.found()).as("no minute walks what was proven before").isEmpty();

            assertThat(verifiedByAnAuditor()).isEqualTo(broken);

            assertThat(doubt.found()).contains(broken);
            checkpoints.make();
            assertThat(doubt.found()).contains(broken);
            people.doAs(auditor(), () -> log.goOn(broken, why()));
            assertThat(doubt.found()).isEmpty();
            assertThat(verifiedByAnAuditor()).isEqualTo(broken);
            assertThat(doubt.found()).as("seen already").isEmpty();
        } finally {
            asOwner("UPDATE access_entry SET amount = 0 WHERE seq = 5 AND " + mine());
        }
    }

    @Test
    void goesOnOnlyFromWhatThePersonWasShown() throws SQLException {
        var auditor = auditor();
        assertOtherDoubt(auditor, seen());
        write(5);
        doubt.raise(seen());
        tampered(() -> {
            asOwner(
                    "UPDATE access_entry SET amount = 99 WHERE seq = %d AND %s"
                            .formatted(ENTRIES + 2, mine()));

            assertOtherDoubt(auditor, seen());

            var other = new Broken(node.id(), ENTRIES + 2, Fault.CHANGED);
            assertThat(doubt.found()).contains(other);
            assertThat(people.as(auditor, () -> log.latest(5)))
                    .extracting(AccessEntry::action)
                    .doesNotContain("LOG_CUT_SEEN");
        });
        checkpoints.make();
        assertThat(doubt.found()).isEmpty();
    }

    @Test
    void eachNodeFindsOutForItself() throws SQLException {
        var elsewhere = new Doubt();
        var otherNode = checkpoints(elsewhere, anchor);
        assertThat(scheduled.getScheduledTasks())
                .anyMatch(it -> it.getTask().getRunnable().toString().contains("EachMinute"));
        tampered(() -> {
            asOwner(cutTail());

            otherNode.make();
            assertThat(elsewhere.found()).isPresent();
            checkpoints.make();
            assertThat(doubt.found()).isPresent();
        });
        checkpoints.make();
    }

    @Test
    void findsThatTheCheckpointsForkedWhileTheAnchorWasAway(@TempDir Path share)
            throws SQLException {
        write(1);
        checkpoints.make();
        var anchored = anchor.newest().orElseThrow().number();
        var nowhere = new AccessSettings(share.resolve("unmounted"), Duration.ofMinutes(1), 1_000);
        var away = new Anchor(nowhere, new OnceToldHome(otherHome, null, false), noteKey);
        var unaware = new Doubt();
        tampered(() -> {
            asOwner(
                    "DELETE FROM access_entry WHERE seq >= %d AND %s".formatted(ENTRIES, mine()),
                    "DELETE FROM access_checkpoint WHERE number = " + anchored);
            for (var i = 0; i < 2; i++) {
                write(1);
                checkpoints(unaware, away).make();
            }
            assertThat(unaware.found()).isEmpty();
            assertThat(table.newest().orElseThrow().number()).isGreaterThan(anchored);

            assertThat(check.compare())
                    .get()
                    .extracting(Broken::fault)
                    .isEqualTo(Fault.CHECKPOINT_GONE);
        });
        assertThat(check.compare()).isEmpty();
        assertThat(share.resolve("unmounted")).doesNotExist();
    }

    private Checkpoints checkpoints(Doubt found, Anchor kept) {
        var compared = new CheckpointCheck(table, kept, ends, noteKey);
        return new Checkpoints(table, kept, compared, ends, walk, found, journal, noteKey, clock);
    }

    private void assertOtherDoubt(Person auditor, Broken seen) {
        assertThatThrownBy(() -> people.doAs(auditor, () -> log.goOn(seen, why())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.key()).isEqualTo("access.refusal.otherDoubt"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseMaySayThatWorkGoesOn(Role role) {
        var person = people.aPerson(role);

        assertThatThrownBy(() -> people.doAs(person, () -> log.goOn(seen(), why())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.doAs(person, () -> log.doubt()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveACheckpoint() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of(
                            "DELETE FROM access_checkpoint",
                            "UPDATE access_checkpoint SET at_ms = 0"))
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("denied");
        }
    }

    /// docs/access-log.md, checked by a program that knows nothing but that page.
    @Test
    void aStrangerCanCheckTheCheckpoints() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                run("python3", "-c", "import cryptography") == 0, "no python3 with cryptography");
        write(2);
        checkpoints.make();
        var newest = check.newest().orElseThrow();
        var notes = otherHome.resolve("notes");
        Files.writeString(notes, newest.note(noteKey) + "\n");
        var pem = otherHome.resolve("key.pem");
        Files.writeString(pem, PublicKeyFile.pem(noteKey.publicKey()));
        var entries = otherHome.resolve("entries");
        Files.writeString(entries, entries(newest));
        String[] reader = {
            "python3", "docs/checkpoint_reader.py", pem.toString(), notes.toString()
        };

        assertThat(run(reader)).isZero();
        assertThat(run(with(reader, entries))).isZero();

        var lines = Files.readAllLines(entries);
        Files.write(entries, lines.subList(0, lines.size() - 1));
        assertThat(run(with(reader, entries))).isEqualTo(2);

        var changed = Files.readString(notes).replace("checkpoint ", "checkpoint 9");
        Files.writeString(notes, changed, StandardCharsets.UTF_8);
        assertThat(run(reader)).isEqualTo(1);
    }

    private String entries(Checkpoint checkpoint) {
        var text = new StringBuilder();
        for (var head : checkpoint.chains())
            text.append(
                    "%s\t%d\t%s\n"
                            .formatted(
                                    head.chain(),
                                    head.entries() - 1,
                                    HexFormat.of().formatHex(head.hash())));
        return text.toString();
    }

    private static String[] with(String[] command, Path more) {
        var all = java.util.Arrays.copyOf(command, command.length + 1);
        all[command.length] = more.toString();
        return all;
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (java.io.IOException missing) {
            return -1;
        }
    }

    private void write(int entries) {
        var journal =
                new Journal(
                        database,
                        key,
                        reasons,
                        clock,
                        node,
                        new AccessSettings(null, Duration.ofMinutes(1), 1_000),
                        _ -> {});
        for (var i = 0; i < entries; i++)
            journal.append(
                    AccessEvent.of(EventClass.SYSTEM, "LOG_CHECKED", new Actor.SystemTask("test")));
    }

    private AccessGrant grant(Person person, StatementId statement, Deed deed) {
        return people.as(
                person,
                () ->
                        gate.grant(
                                statement,
                                deed,
                                Justification.of(Purpose.INTERVIEW),
                                ObjectRef.none()));
    }

    private Person auditor() {
        return people.aPerson(Role.AUDITOR);
    }

    private Broken seen() {
        return new Broken(node.id(), 7, Fault.CUT_OFF);
    }

    private static Justification why() {
        return Justification.of(Purpose.OTHER, "restored from the copy of last night");
    }

    private LogCheck verifiedByAnAuditor() {
        return people.as(auditor(), log::verify);
    }

    private void assertFound(long seq, Fault fault) {
        assertThat(check.compare()).contains(new Broken(node.id(), seq, fault));
    }

    private String cutTail() {
        return "DELETE FROM access_entry WHERE seq >= %d AND %s".formatted(ENTRIES - CUT, mine());
    }

    private String mine() {
        return "chain_id = x'%s'".formatted(HexFormat.of().formatHex(Ids.bytes(node.id())));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void tampered(Work work) throws SQLException {
        asOwner(
                "CREATE OR REPLACE TABLE entry_copy AS SELECT * FROM access_entry WHERE " + mine(),
                "CREATE OR REPLACE TABLE checkpoint_copy AS SELECT * FROM access_checkpoint");
        try {
            work.run();
        } finally {
            asOwner(
                    "DELETE FROM access_entry WHERE " + mine(),
                    "INSERT INTO access_entry SELECT * FROM entry_copy",
                    "DELETE FROM access_checkpoint",
                    "INSERT INTO access_checkpoint SELECT * FROM checkpoint_copy",
                    "DROP TABLE entry_copy",
                    "DROP TABLE checkpoint_copy");
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
