// SPDX-License-Identifier: Apache-2.0
package org.oncetold.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.access.TestAssignments;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SealedLinesModuleTest {

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
    sealed interface Wish {

        record Asked(PersonId by, Instant at, Confidential<String> words) implements Wish {}

        record TakenBack(Optional<Confidential<String>> why) implements Wish {}
    }

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    @Autowired SealedLines lines;
    @Autowired LinesDue due;
    @Autowired Vault vault;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired TestPeople people;
    @Autowired Intruder intruder;
    @Autowired TestAssignments assignments;

    private final Line<Wish> wishes = Line.of("wish", Wish.class);
    private final StatementId statement = StatementId.random();
    private final UUID object = UUID.randomUUID();
    private Person interviewer;

    @BeforeEach
    void openAStatement() {
        vault.createKey(statement);
        interviewer = people.aPerson(Role.INTERVIEWER);
        assignments.assign(statement, interviewer);
    }

    @ParameterizedTest
    @EnumSource(Links.class)
    void readsEntriesInTheOrderInWhichTheyWereAdded(Links links) {
        var line = new Line<>("wish", Wish.class, links);
        var asked = asked("no calls at home");
        var back = new Wish.TakenBack(Optional.empty());

        assertThat(lines.read(line, statement, object, reading())).isEmpty();
        assertThat(lines.append(line, statement, object, asked)).isZero();
        assertThat(lines.append(line, statement, object, back)).isEqualTo(1);

        assertThat(lines.length(line, object)).isEqualTo(2);
        assertThat(lines.read(line, statement, object, reading())).containsExactly(asked, back);
    }

    @Test
    void keepsNothingOfAnEntryInClear() {
        append("canary of a wish");

        var rows =
                database.sql("SELECT sealed FROM sealed_line WHERE object_id = ?")
                        .param(Ids.bytes(object))
                        .query(byte[].class)
                        .list();

        assertThat(rows)
                .singleElement()
                .satisfies(row ->
                        assertThat(new String(row, StandardCharsets.ISO_8859_1))
                                .doesNotContain("canary", interviewer.id().toString()));
    }

    @Test
    void findsAnEntryTakenOutOfTheMiddle() {
        threeWishes();
        execute("DELETE FROM sealed_line WHERE object_id = ? AND seq = 1");
        execute("UPDATE sealed_line SET seq = 1 WHERE object_id = ? AND seq = 2");

        assertBroken("wish 1");
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        threeWishes();
        execute("UPDATE sealed_line SET seq = 99 WHERE object_id = ? AND seq = 0");
        execute("UPDATE sealed_line SET seq = 0 WHERE object_id = ? AND seq = 1");
        execute("UPDATE sealed_line SET seq = 1 WHERE object_id = ? AND seq = 99");

        assertBroken("wish 0");
    }

    @Test
    void findsANewestEntryThatWasCutOffEvenIfTheEndWasCountedDown() {
        threeWishes();
        execute("DELETE FROM sealed_line WHERE object_id = ? AND seq = 2");
        assertBroken("end-of-wish");

        execute(
                """
                UPDATE sealed_line_end SET length = 2, hash = UNHEX(SHA2((SELECT sealed
                  FROM sealed_line line WHERE line.object_id = sealed_line_end.object_id
                  AND seq = 1), 256)) WHERE object_id = ?
                """);
        assertBroken("end-of-wish");
        assertThatThrownBy(() -> append("after the cut")).isInstanceOf(SealBroken.class);
    }

    @Test
    void findsALineWhoseEndIsGone() {
        threeWishes();
        execute("DELETE FROM sealed_line_end WHERE object_id = ?");

        assertBroken("end-of-wish");
    }

    @Test
    void findsALineThatWasRenamed() {
        threeWishes();
        execute("UPDATE sealed_line SET kind = 'need' WHERE object_id = ?");
        execute("UPDATE sealed_line_end SET kind = 'need' WHERE object_id = ?");

        assertThatThrownBy(
                        () -> lines.read(Line.of("need", Wish.class), statement, object, reading()))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("need 0");
    }

    @Test
    void keepsEveryEntryWhenManyAddAtOnce() throws Exception {
        var done = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 16; i++) {
                var words = "wish " + i;
                done.add(threads.submit(() -> append(words)));
            }
        }

        for (var one : done) one.get();
        assertThat(lines.read(wishes, statement, object, reading())).hasSize(16);
    }

    @Test
    void anEntryIsTakenBackWithTheWorkAroundIt() {
        append("one");

        transaction.executeWithoutResult(work -> {
            append("two");
            work.setRollbackOnly();
        });

        assertThat(lines.read(wishes, statement, object, reading())).hasSize(1);
        assertThat(append("three")).isEqualTo(1);
    }

    @Test
    void sealsAnEndFromOlderTablesThatIsDueAndNamesIt() {
        threeWishes();
        takeTheSealAway();
        assertBroken("end-of-wish");
        intruder.change("INSERT INTO sealed_line_due VALUES (?, 'wish')", Ids.bytes(object));

        due.afterSingletonsInstantiated();

        assertThat(lines.read(wishes, statement, object, reading())).hasSize(3);
        assertThat(entries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("LINE_ENDS_SEALED");
                    assertThat(entry.object().id()).contains(object);
                    assertThat(entry.amount()).isEqualTo(3);
                });
    }

    @Test
    void neverSealsAnEndThatIsNotDue() {
        threeWishes();
        takeTheSealAway();

        due.afterSingletonsInstantiated();

        assertBroken("end-of-wish");
        assertThatThrownBy(this::nameAsDue).isInstanceOf(DataAccessException.class);
    }

    @Test
    void sealsNoEndThatItsEntriesDoNotLeadTo() {
        threeWishes();
        execute("DELETE FROM sealed_line WHERE object_id = ? AND seq = 2");
        takeTheSealAway();
        intruder.change("INSERT INTO sealed_line_due VALUES (?, 'wish')", Ids.bytes(object));

        due.afterSingletonsInstantiated();

        assertBroken("end-of-wish");
        assertThat(entries()).extracting(AccessEntry::action).contains("SEAL_BROKEN");
    }

    @Test
    void addsNothingToALineWhoseEndWasChangedAndMakesItKnown() {
        threeWishes();
        execute("UPDATE sealed_line_end SET length = 0, sealed = '' WHERE object_id = ?");

        assertThatThrownBy(() -> append("four")).isInstanceOf(SealBroken.class);

        assertThat(entries()).extracting(AccessEntry::action).contains("SEAL_BROKEN");
    }

    private void takeTheSealAway() {
        execute("UPDATE sealed_line_end SET sealed = '' WHERE object_id = ?");
    }

    private void nameAsDue() {
        database.sql("INSERT INTO sealed_line_due VALUES (?, 'wish')")
                .param(Ids.bytes(object))
                .update();
    }

    private List<AccessEntry> entries() {
        return people.as(people.aPerson(Role.AUDITOR), () -> log.latest(20)).stream()
                .filter(entry -> entry.statement().filter(statement::equals).isPresent())
                .toList();
    }

    private void assertBroken(String where) {
        var grant = reading();
        assertThatThrownBy(() -> lines.read(wishes, statement, object, grant))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(where);
        assertThat(people.as(people.aPerson(Role.AUDITOR), () -> log.latest(5)))
                .anySatisfy(entry -> {
                    assertThat(entry.follows()).contains(grant.entry());
                    assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
                });
    }

    private void threeWishes() {
        for (var words : List.of("one", "two", "three")) append(words);
    }

    private long append(String words) {
        return lines.append(wishes, statement, object, asked(words));
    }

    private Wish asked(String words) {
        return new Wish.Asked(interviewer.id(), NOON, Confidential.of(words));
    }

    private void execute(String sql) {
        intruder.change(sql, Ids.bytes(object));
    }

    private AccessGrant reading() {
        return people.as(
                interviewer,
                () ->
                        gate.grant(
                                statement,
                                Deed.READ_PERSON,
                                Justification.of(Purpose.INTERVIEW),
                                ObjectRef.none()));
    }
}
