// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oncetold.interviewee.TestDecisions.WHY;
import static org.oncetold.interviewee.TestDecisions.decision;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessEntry;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessLog;
import org.oncetold.access.Deed;
import org.oncetold.access.EventClass;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.access.ObjectRef;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.Decision.Answer;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.statement.Statements;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.oncetold.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AgreementsModuleTest {

    @Autowired Agreements agreements;
    @Autowired Layers layers;
    @Autowired AccessLog log;
    @Autowired TestDecisions decisions;
    @Autowired ClosedLayersDue due;
    @Autowired AccessGate gate;
    @Autowired Statements statementService;
    @Autowired Vault vault;
    @Autowired Intruder intruder;
    @Autowired TestPeople people;
    @Autowired TestStatements statements;
    @Autowired JdbcClient jdbc;

    private Person ines;
    private StatementId statement;

    @BeforeEach
    void aStatement() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void whatNobodyAskedIsOpenButForTraining(Layer layer) {
        assertThat(layers.isClosed(statement, layer)).isEqualTo(layer == Layer.TRAINING);
        assertThat(agreement().on(layer)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void closesOneLayerAloneAndOpensItAgain(Layer layer) {
        decisions.agree(statement, ines, Layer.TRAINING);

        decisions.refuse(statement, ines, layer);

        for (var each : Layer.values())
            assertThat(layers.isClosed(statement, each)).as(each.name()).isEqualTo(each == layer);
        decisions.agree(statement, ines, layer);
        assertThat(layers.isClosed(statement, layer)).isFalse();
        assertThat(agreement().history(layer)).hasSizeGreaterThan(1);
    }

    @Requirement(11)
    @Test
    void aRefusalIsKeptBesideTheLawThatAllowsIt() {
        var law = LegalBasis.law("Art. 1 of an invented law");

        decide(decision(Layer.RECORD, Answer.REFUSED, law));

        var noted = agreement().on(Layer.RECORD).orElseThrow();
        assertThat(noted.what().answer()).isEqualTo(Answer.REFUSED);
        assertThat(noted.what().basis().citation().reveal()).contains("invented law");
        assertThat(noted.by()).isEqualTo(ines.id());
        assertThat(layers.isClosed(statement, Layer.RECORD)).isFalse();
    }

    @Test
    void onlyWhatWasAgreedToCanBeTakenBack() {
        var withdrawal = decision(Layer.RECORD, Answer.WITHDRAWN, LegalBasis.agreement());
        refused("interviewee.refusal.nothingToWithdraw", () -> decide(withdrawal));

        decisions.agree(statement, ines, Layer.RECORD);
        decide(withdrawal);

        assertThat(layers.isClosed(statement, Layer.RECORD)).isTrue();
    }

    @Test
    void limitsNeedWordsAndALawItsName() {
        refused(
                "interviewee.refusal.limits",
                () ->
                        new Decision(
                                Layer.RECORD,
                                Answer.LIMITED,
                                org.oncetold.base.Confidential.of(" "),
                                LegalBasis.agreement(),
                                TestDecisions.explained()));
        refused("interviewee.refusal.citation", () -> LegalBasis.law(" "));
    }

    @Test
    void eachDecisionIsAnAlterationInTheLog() {
        decisions.refuse(statement, ines, Layer.SHARE_HEALTH);

        assertThat(entries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("AGREE");
                    assertThat(entry.eventClass()).isEqualTo(EventClass.ALTERATION);
                });
    }

    @Test
    void isNotedByThoseWhoSpeakWithThePersonOnly() {
        var sara = people.aPerson(Role.SOCIAL_WORKER);
        statements.assign(statement, ines, sara, Role.SOCIAL_WORKER);
        var refusal = decision(Layer.RECORD, Answer.REFUSED, LegalBasis.agreement());

        assertThatThrownBy(() -> decisions.decide(statement, sara, refusal))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                "base.refusal.nothingHere",
                () -> decisions.decide(statement, people.aPerson(Role.INTERVIEWER), refusal));
        assertThat(layers.isClosed(statement, Layer.RECORD)).isFalse();
    }

    @Test
    void anAlteredRowClosesEverythingAndIsMadeKnownOnce() {
        decisions.refuse(statement, ines, Layer.RECORD);

        intruder.change("UPDATE closed_layer SET closed = 'TRAINING' WHERE statement_id = ?", id());

        everythingIsClosed();
        assertThat(alarms()).isEqualTo(1);
        decisions.agree(statement, ines, Layer.RECORD); // written again from what was sealed
        assertThat(layers.isClosed(statement, Layer.RECORD)).isFalse();
    }

    @Test
    void aRowThatWasTakenAwayClosesEverything() {
        decisions.refuse(statement, ines, Layer.RECORD);

        intruder.change("DELETE FROM closed_layer WHERE statement_id = ?", id());
        everythingIsClosed();
        forgetTheAgreement();
        everythingIsClosed();
        due.afterSingletonsInstantiated();
        everythingIsClosed();
    }

    @Test
    void anEarlierRowThatWasPutBackClosesEverything() {
        decisions.agree(statement, ines, Layer.RECORD);
        var row = "FROM closed_layer WHERE statement_id = ?";
        intruder.change("CREATE OR REPLACE TABLE earlier_layer AS SELECT * " + row, id());
        decisions.refuse(statement, ines, Layer.RECORD);

        intruder.change("REPLACE INTO closed_layer SELECT * FROM earlier_layer");

        everythingIsClosed();
        intruder.change(
                "UPDATE sealed_line_end SET length = 1 WHERE object_id = ?",
                Ids.bytes(Topic.AGREEMENT.in(statement)));
        everythingIsClosed();
        intruder.change(
                "DELETE FROM sealed_line WHERE object_id = ? AND seq = 1",
                Ids.bytes(Topic.AGREEMENT.in(statement)));
        everythingIsClosed();
        intruder.change("DROP TABLE earlier_layer");
    }

    @Test
    void aRefusedDeedOnAnAlteredRowIsADenialThatSaysWhy() {
        intruder.change("DELETE FROM closed_layer WHERE statement_id = ?", id());

        refused(
                "access.refusal.closedChanged",
                () ->
                        people.as(
                                ines,
                                () ->
                                        gate.grant(
                                                statement,
                                                Deed.READ_WORDS,
                                                WHY,
                                                ObjectRef.none())));

        assertThat(entries())
                .anySatisfy(it -> {
                    assertThat(it.eventClass()).isEqualTo(EventClass.DENIAL);
                    assertThat(it.action()).isEqualTo("READ_WORDS");
                });
    }

    @Test
    void oneAlteredRowDoesNotKeepAnybodyFromTheirOtherStatements() {
        var pavel = people.aPerson(Role.PROSECUTOR);
        var other = statements.openedBy(ines);
        for (var each : List.of(statement, other))
            statements.assign(each, ines, pavel, Role.PROSECUTOR);

        intruder.change("DELETE FROM closed_layer WHERE statement_id = ?", id());

        assertThat(people.as(pavel, statementService::mine))
                .extracting(line -> line.statement().id())
                .containsExactly(other);
    }

    @Test
    void rowsFromBeforeThatWereNeverWrittenAreWrittenOnce() {
        intruder.change("DELETE FROM closed_layer WHERE statement_id = ?", id());
        intruder.change("INSERT INTO closed_layer_due VALUES (?)", id());

        due.afterSingletonsInstantiated();

        assertThat(layers.isClosed(statement, Layer.RECORD)).isFalse();
        assertThat(layers.isClosed(statement, Layer.TRAINING)).isTrue();
        assertThatThrownBy(() ->
                        jdbc.sql("INSERT INTO closed_layer_due VALUES (?)").param(id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void rowsFromBeforeTheirProofNamedTheEndAreWrittenAgain() {
        decisions.refuse(statement, ines, Layer.RECORD);
        var closed = "RECORD,TRAINING";
        intruder.change(
                "UPDATE closed_layer SET proof = ? WHERE statement_id = ?",
                vault.blindIndex("agreement.closed", statement + " 1 " + closed),
                id());
        everythingIsClosed();
        intruder.change("INSERT INTO closed_layer_due VALUES (?)", id());

        due.afterSingletonsInstantiated();

        assertThat(layers.isClosed(statement, Layer.RECORD)).isTrue();
        assertThat(layers.isClosed(statement, Layer.TALK)).isFalse();
    }

    @RepeatedTest(50)
    void twoWhoDecideAtOnceAreBothHeard() throws Exception {
        var bell = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done =
                    Stream.of(Layer.RECORD, Layer.TALK)
                            .map(layer -> threads.submit(() -> refuseAt(bell, layer)))
                            .toList();
            for (var one : done) one.get();
        }

        assertThat(agreement().decisions()).hasSize(2);
        assertThat(layers.isClosed(statement, Layer.RECORD)).isTrue();
        assertThat(layers.isClosed(statement, Layer.TALK)).isTrue();
    }

    @Test
    void aDecisionThatWasTakenOutIsFound() {
        decisions.refuse(statement, ines, Layer.RECORD);
        decisions.agree(statement, ines, Layer.RECORD);

        intruder.change(
                "DELETE FROM sealed_line WHERE object_id = ? AND seq = 1",
                Ids.bytes(Topic.AGREEMENT.in(statement)));

        assertThatThrownBy(this::agreement).isInstanceOf(SealBroken.class);
    }

    @Test
    void keepsNoWordInTheClear() {
        decisions.refuse(statement, ines, Layer.RECORD);

        var sealed =
                jdbc.sql("SELECT sealed FROM sealed_line WHERE object_id = ?")
                        .param(Ids.bytes(Topic.AGREEMENT.in(statement)))
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("in her words", "Ines", "REFUSED");
        assertThat(decision(Layer.TALK, Answer.AGREED, LegalBasis.agreement()).toString())
                .doesNotContain("in her words");
    }

    private Agreement agreement() {
        return people.as(ines, () -> agreements.of(statement, WHY));
    }

    private void decide(Decision decision) {
        decisions.decide(statement, ines, decision);
    }

    private Object refuseAt(CyclicBarrier bell, Layer layer) throws Exception {
        bell.await();
        decisions.refuse(statement, ines, layer);
        return layer;
    }

    private void everythingIsClosed() {
        assertThat(Layer.values()).allMatch(layer -> layers.isClosed(statement, layer));
    }

    private void forgetTheAgreement() {
        var agreement = Ids.bytes(Topic.AGREEMENT.in(statement));
        intruder.change("DELETE FROM sealed_line WHERE object_id = ?", agreement);
        intruder.change("DELETE FROM sealed_line_end WHERE object_id = ?", agreement);
    }

    private long alarms() {
        return entries().stream().filter(it -> it.action().equals("SEAL_BROKEN")).count();
    }

    private List<AccessEntry> entries() {
        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        return people.as(mona, () -> log.ofStatement(statement));
    }

    private byte[] id() {
        return Ids.bytes(statement.value());
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
