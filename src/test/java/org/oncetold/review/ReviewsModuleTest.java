// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncetold.access.AccessGate;
import org.oncetold.access.AccessGrant;
import org.oncetold.access.Deed;
import org.oncetold.access.Justification;
import org.oncetold.access.ObjectRef;
import org.oncetold.access.Purpose;
import org.oncetold.base.Confidential;
import org.oncetold.base.Ids;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.Person;
import org.oncetold.people.Role;
import org.oncetold.recording.RecordingId;
import org.oncetold.recording.Speaker;
import org.oncetold.testing.IntegrationTest;
import org.oncetold.testing.Intruder;
import org.oncetold.testing.TestPeople;
import org.oncetold.testing.TestStatements;
import org.oncetold.vault.SealBroken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ReviewsModuleTest {

    private static final String HOUSE = "there was a house with a blue floor";
    private static final String SISTER = "my sister stayed";

    @Autowired Reviews reviews;
    @Autowired AccessGate gate;
    @Autowired TestPeople people;
    @Autowired Intruder intruder;
    @Autowired TestStatements statements;
    @Autowired WrittenDown writtenDown;
    @Autowired JdbcClient jdbc;

    private Person ines;
    private StatementId statement;
    private RecordingId recording;
    private PassageRef house;

    @BeforeEach
    void aRecordingWithTwoPassages() {
        ines = people.aPerson(Role.INTERVIEWER);
        statement = statements.openedBy(ines);
        recording = writtenDown.in(statement, ines, HOUSE, SISTER);
        house = new PassageRef(recording, 0);
    }

    @Test
    void nobodyHasHeardAnythingAtFirst() {
        assertThat(read().notYetHeard()).hasSize(2);
        assertThat(reviews(List.of(statement))).isEmpty();
    }

    @Test
    void aCorrectionStandsBesideTheMachinesWords() {
        var saved = correct(0, HOUSE.replace("floor", "door"));

        assertThat(saved).isInstanceOf(Correcting.Saved.class);
        var passage = read().passages().getFirst();
        assertThat(passage.text()).endsWith("blue door");
        assertThat(passage.machineText()).isEqualTo(HOUSE);
        assertThat(passage.standing())
                .singleElement()
                .satisfies(correction -> assertThat(correction.who()).isEqualTo(ines.id()));
    }

    @Test
    void aStaleSaveIsNotSavedAndBothTextsAreThere() {
        correct(0, HOUSE.replace("floor", "door"));

        var stale = correct(0, HOUSE.replace("floor", "flower"));

        assertThat(stale)
                .isInstanceOfSatisfying(
                        Correcting.Conflict.class,
                        conflict -> {
                            assertThat(conflict.standing().heard().reveal()).isEqualTo("door");
                            assertThat(conflict.offered().reveal()).endsWith("flower");
                        });
        assertThat(read().passages().getFirst().text()).endsWith("door");
    }

    @Test
    void twoWhoChangeOtherWordsOfAPassageBothSave() {
        correct(0, HOUSE.replace("floor", "door"));
        correct(0, HOUSE.replace("a house", "one house"));

        assertThat(read().passages().getFirst().text())
                .isEqualTo("there was one house with a blue door");
    }

    @Test
    void aPersonConfirmsWhatTheyHeardAndTwiceIsOnce() {
        hear(0);
        hear(0);

        assertThat(read().passages().getFirst().hearings()).hasSize(1);
        assertThat(reviews(List.of(statement)))
                .singleElement()
                .satisfies(share -> assertThat(share.notYetHeard()).isEqualTo(1));
    }

    @Test
    void nobodyConfirmsWhatWasChangedSinceTheyListened() {
        correct(0, HOUSE.replace("floor", "door"));

        assertRefused(() -> hear(0), Refusal.Kind.CONFLICT);
    }

    @Test
    void aSocialWorkerCommentsInHerRole() {
        var sara = assigned(Role.SOCIAL_WORKER);

        people.doAs(
                sara,
                () -> reviews.comment(house, Confidential.of("she is safe"), grant(Deed.COMMENT)));

        assertThat(read().passages().getFirst().comments())
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.role()).isEqualTo(Role.SOCIAL_WORKER);
                    assertThat(comment.text().reveal()).isEqualTo("she is safe");
                });
    }

    @Test
    void aPersonSaysWhoseVoiceItIs() {
        people.doAs(ines, () -> reviews.name(house, Speaker.PERSON, grant(Deed.CORRECT)));

        assertThat(read().passages())
                .extracting(Passage::speaker)
                .containsExactly("PERSON", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SOCIAL_WORKER", "PROSECUTOR", "SUPERVISOR", "OBSERVER"})
    void onlyTheInterviewerCorrectsAndConfirms(Role role) {
        var other = assigned(role);

        assertThat(people.as(other, this::readAsNow).passages()).hasSize(2);
        for (var deed : List.of(Deed.CORRECT, Deed.CONFIRM_HEARD))
            people.doAs(other, () -> assertRefused(() -> grant(deed), Refusal.Kind.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyWhoIsNotAssignedFindsAnything(Role role) {
        var stranger = people.aPerson(role);

        people.doAs(
                stranger,
                () -> assertRefused(() -> grant(Deed.READ_WORDS), Refusal.Kind.NOT_FOUND));
    }

    @Test
    void aGrantForReadingDoesNotCorrect() {
        var reading = people.as(ines, () -> grant(Deed.READ_WORDS));
        var text = Confidential.of("x");

        assertRefused(() -> reviews.correct(house, 0, text, reading), Refusal.Kind.NOT_ALLOWED);
        assertRefused(() -> reviews.confirmHeard(house, 0, reading), Refusal.Kind.NOT_ALLOWED);
        assertRefused(() -> reviews.comment(house, text, reading), Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    void refusesAPassageThatIsNotThere() {
        assertRefused(
                () ->
                        people.as(
                                ines,
                                () ->
                                        reviews.confirmHeard(
                                                new PassageRef(recording, 9),
                                                0,
                                                grant(Deed.CONFIRM_HEARD))),
                Refusal.Kind.NOT_FOUND);
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var done =
                    IntStream.range(0, 12)
                            .mapToObj(i -> pool.submit(() -> comment("number " + i)))
                            .toList();
            for (var one : done) one.get();
        }

        assertThat(read().passages().getFirst().comments()).hasSize(12);
    }

    @Test
    void findsAnEntryThatWasChangedMovedOrCutOff() {
        comment("one");
        comment("two");
        comment("three");

        cutOff(3);
        assertThatThrownBy(this::read).isInstanceOf(SealBroken.class);
        swap(1, 2);
        assertThatThrownBy(this::read).isInstanceOf(SealBroken.class);
        cutOff(1);
        assertThatThrownBy(this::read).isInstanceOf(SealBroken.class);
    }

    @Test
    void nothingThatWasWrittenLiesOpenInTheDatabase() {
        comment("canary-of-a-comment");
        correct(0, HOUSE + " canary-of-a-correction");

        var rows =
                jdbc.sql("SELECT sealed FROM sealed_line WHERE object_id = ?")
                        .param(Ids.bytes(recording.value()))
                        .query((row, _) ->
                                new String(
                                        row.getBytes(1),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list();
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains("canary"));
    }

    private void cutOff(int rev) {
        intruder.change(
                "DELETE FROM sealed_line WHERE object_id = ? AND seq = ?",
                Ids.bytes(recording.value()),
                rev - 1);
    }

    private void swap(int one, int other) {
        for (var move : List.of(List.of(one, 99), List.of(other, one), List.of(99, other)))
            intruder.change(
                    "UPDATE sealed_line SET seq = ? WHERE object_id = ? AND seq = ?",
                    move.get(1) - 1,
                    Ids.bytes(recording.value()),
                    move.get(0) - 1);
    }

    private ReviewedTranscript read() {
        return people.as(ines, this::readAsNow);
    }

    private ReviewedTranscript readAsNow() {
        return reviews.of(recording, grant(Deed.READ_WORDS));
    }

    private List<HeardShare> reviews(List<StatementId> of) {
        return people.as(ines, () -> reviews.heardShares(of));
    }

    private Correcting correct(long seen, String text) {
        return people.as(
                ines,
                () -> reviews.correct(house, seen, Confidential.of(text), grant(Deed.CORRECT)));
    }

    private Passage hear(long seen) {
        return people.as(ines, () -> reviews.confirmHeard(house, seen, grant(Deed.CONFIRM_HEARD)));
    }

    private Passage comment(String text) {
        return people.as(
                ines, () -> reviews.comment(house, Confidential.of(text), grant(Deed.COMMENT)));
    }

    private Person assigned(Role role) {
        var person = people.aPerson(role);
        statements.assign(statement, ines, person, role);
        return person;
    }

    private AccessGrant grant(Deed deed) {
        return gate.grant(
                statement,
                deed,
                Justification.of(Purpose.REVIEW),
                ObjectRef.of("transcript", recording.value()));
    }

    private static void assertRefused(ThrowingCallable work, Refusal.Kind kind) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
