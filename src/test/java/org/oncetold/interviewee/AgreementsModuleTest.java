// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oncetold.interviewee.TestDecisions.WHY;
import static org.oncetold.interviewee.TestDecisions.decision;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessLog;
import org.oncetold.access.EventClass;
import org.oncetold.access.Layer;
import org.oncetold.access.Layers;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.interviewee.Decision.Answer;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Requirement;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AgreementsModuleTest {

    @Autowired Agreements agreements;
    @Autowired Layers layers;
    @Autowired AccessLog log;
    @Autowired TestDecisions decisions;
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

        var mona = people.aPerson(Role.SUPERVISOR, ines.unit());
        assertThat(people.as(mona, () -> log.ofStatement(statement)))
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
    void anAlteredRowClosesEverything() {
        decisions.refuse(statement, ines, Layer.RECORD);

        sql("UPDATE closed_layer SET closed = 'TRAINING' WHERE statement_id = ?");
        refused(
                "interviewee.refusal.closedChanged",
                () -> layers.isClosed(statement, Layer.RECORD));

        sql("DELETE FROM closed_layer WHERE statement_id = ?");
        refused("interviewee.refusal.closedChanged", () -> layers.isClosed(statement, Layer.TALK));
    }

    @Test
    void aDecisionThatWasTakenOutIsFound() {
        decisions.refuse(statement, ines, Layer.RECORD);
        decisions.agree(statement, ines, Layer.RECORD);

        jdbc.sql("DELETE FROM sealed_line WHERE object_id = ? AND seq = 1")
                .param(Ids.bytes(Topic.AGREEMENT.in(statement)))
                .update();

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

    private void sql(String change) {
        jdbc.sql(change).param(Ids.bytes(statement.value())).update();
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
