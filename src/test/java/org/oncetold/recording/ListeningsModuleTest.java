// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Actor;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.Listened;
import org.oncetold.access.Outcome;
import org.oncetold.access.Purpose;
import org.oncetold.access.Stretch;
import org.oncetold.access.Stretches;
import org.oncetold.base.Ids;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ListeningsModuleTest {

    private static final int RATE = 16_000;

    @Autowired Listenings listenings;
    @Autowired ListeningTable table;
    @Autowired Recordings recordings;
    @Autowired AccessGate gate;
    @Autowired AccessLog log;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;
    @Autowired Vault vault;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private Person ines;
    private StatementId statement;
    private Recording recording;
    private AccessGrant grant;

    @BeforeEach
    void somebodyOpensTheSound() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        people.doAs(
                ines,
                () -> {
                    var id = recordings.begin(statement, AudioShape.SPEECH);
                    Sound.chunks(Sound.noise(1, 10 * RATE), RATE)
                            .forEach(chunk -> recordings.append(id, chunk));
                    recording = recordings.find(id);
                    grant =
                            gate.grant(
                                    statement,
                                    Deed.HEAR_SOUND,
                                    Justification.of(Purpose.REVIEW),
                                    Recordings.object(id));
                });
    }

    @Test
    void whatWasPlayedStandsInOneEntryBehindItsOpening() {
        send(0, 8_000);
        play(0, 2_000);
        play(2_000, 4_000);
        play(1_000, 2_000);
        assertThat(heard()).isEmpty();

        listenings.end(grant);

        assertThat(heard())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.follows()).contains(grant.entry());
                    assertThat(entry.actor()).isEqualTo(grant.actor());
                    assertThat(entry.object()).isEqualTo(Recordings.object(recording.id()));
                    assertThat(entry.amount()).isEqualTo(8);
                    assertThat(entry.reason()).isEmpty();
                    assertThat(entry.listened())
                            .contains(
                                    new Listened(
                                            stretches(
                                                    new Stretch(0, 4_000),
                                                    new Stretch(1_000, 2_000)),
                                            stretches(new Stretch(0, 8_000))));
                });
        assertThat(rows()).isZero();
    }

    @Test
    void aReportThatComesAgainIsNoSecondHearing() {
        send(0, 4_000);
        var first = List.of(new Stretch(0, 2_000));
        listenings.played(recording, grant, 1, first);
        listenings.played(recording, grant, 2, List.of(new Stretch(2_000, 4_000)));
        listenings.played(recording, grant, 1, first);

        listenings.end(grant);

        assertThat(listened().played()).isEqualTo(stretches(new Stretch(0, 4_000)));
    }

    @Test
    void nobodyHasPlayedWhatWasNotSent() {
        send(0, 2_000);
        play(0, 9_000);
        listenings.end(grant);

        assertThat(listened().played()).isEqualTo(stretches(new Stretch(0, 2_000)));
    }

    @Test
    void aPlayerThatSaysNothingIsWrittenDownWithAllThatItWasSent() {
        send(0, 6_500);
        listenings.end(grant);

        assertThat(listened().played().isEmpty()).isTrue();
        assertThat(heard()).singleElement().extracting(AccessEntry::amount).isEqualTo(7L);
    }

    @Test
    void theRowSaysWhatIsSentBeforeItIs() {
        listenings.before(recording, grant, new Stretch(2_000, 3_000));

        assertThat(rows()).isOne();
        assertThat(left().listened().orElseThrow().sent())
                .isEqualTo(stretches(new Stretch(2_000, 10_001)));
    }

    @Test
    void whatWasAboutToGoOutCountsWhateverBecameOfTheLine() {
        listenings.before(recording, grant, new Stretch(2_000, 3_000));

        listenings.end(grant);

        assertThat(rows()).isZero();
        assertThat(listened().sent()).isEqualTo(stretches(new Stretch(2_000, 3_000)));
    }

    @Test
    void aPlayerThatSaysLessThanItWasSentHidesNothing() {
        send(0, 9_000);
        listenings.played(recording, grant, 0, List.of(new Stretch(0, 10)));
        listenings.end(grant);

        assertThat(heard()).singleElement().extracting(AccessEntry::amount).isEqualTo(9L);
    }

    @Test
    void whatAStopOfTheServerCutOffIsTakenUp() {
        leave();
        var before = rows();

        listenings.takeUp();

        assertThat(before).isOne();
        assertThat(rows()).isZero();
        assertThat(heard())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(new Actor.SystemTask("listening"));
                    assertThat(entry.follows()).contains(grant.entry());
                    assertThat(entry.amount()).isEqualTo(3);
                });
    }

    @Test
    void aRowThatSomebodyChangedTellsNothingAndIsMadeKnown() {
        leave();
        jdbc.sql("UPDATE listening SET stretches = '0-1;0-1' WHERE entry_id = ?")
                .param(Ids.bytes(grant.entry()))
                .update();

        listenings.takeUp();

        assertThat(heard()).isEmpty();
        assertThat(entries())
                .filteredOn(entry -> entry.outcome() == Outcome.FAILED)
                .singleElement()
                .extracting(entry -> entry.follows().orElseThrow())
                .isEqualTo(grant.entry());
    }

    @Test
    void nothingGoesOutWhereItCannotBeWrittenDown() {
        var nowhere = new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/nowhere");
        var away =
                new Listenings(
                        new ListeningTable(JdbcClient.create(nowhere), vault),
                        log,
                        transaction,
                        clock);

        assertThatThrownBy(() -> away.before(recording, grant, new Stretch(0, 1_000)))
                .isInstanceOf(DataAccessException.class);
    }

    private void send(long from, long to) {
        for (var at = from; at < to; at += 500) {
            var part = new Stretch(at, at + 500);
            listenings.before(recording, grant, part);
        }
    }

    private void play(long from, long to) {
        listenings.played(recording, grant, 0, List.of(new Stretch(from, to)));
    }

    /// A row of a server that is no longer there.
    private void leave() {
        var listening = new Listening(recording, grant, clock.instant());
        listening.sent(new Stretch(0, 3_000), clock.instant());
        table.put(listening, listening.known(), clock.instant().minusSeconds(3_600));
    }

    private ListeningTable.Row left() {
        return transaction.execute(_ -> table.leftSince(clock.instant().plusSeconds(60))).stream()
                .filter(row -> row.opening().equals(grant.entry()))
                .findFirst()
                .orElseThrow();
    }

    private long rows() {
        return jdbc.sql("SELECT COUNT(*) FROM listening WHERE entry_id = ?")
                .param(Ids.bytes(grant.entry()))
                .query(Long.class)
                .single();
    }

    private Listened listened() {
        return heard().getFirst().listened().orElseThrow();
    }

    private List<AccessEntry> heard() {
        return entries().stream()
                .filter(entry -> entry.action().equals(Deed.HEAR_SOUND.name()))
                .filter(entry -> entry.outcome() == Outcome.DONE)
                .toList();
    }

    private List<AccessEntry> entries() {
        return people.as(ines, () -> log.ofStatement(statement));
    }

    private static Stretches stretches(Stretch... all) {
        return new Stretches(List.of(all));
    }
}
