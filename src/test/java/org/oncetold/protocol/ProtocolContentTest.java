// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;

/// What every protocol that ships must be: whole, without dead ends, a draft until it is reviewed.
class ProtocolContentTest {

    private static final List<String> BRANCHES =
            List.of(
                    "CHILD",
                    "YOUNG",
                    "DIS",
                    "INT",
                    "THIRD",
                    "NODISC",
                    "PARTIAL",
                    "DISTRESS",
                    "DANGER",
                    "THB",
                    "SUSPECT",
                    "RECENT",
                    "INTOX",
                    "EVID",
                    "REPEAT",
                    "REMOTE");

    private static final List<String> STAY_INSIDE =
            List.of(
                    "contact-way",
                    "contact-safe",
                    "contact-person",
                    "contact-card",
                    "code-word",
                    "fall-back",
                    "if-asked",
                    "safe-tonight",
                    "tonight",
                    "way-home",
                    "goes-with",
                    "support-given",
                    "lead",
                    "action",
                    "actions",
                    "own-risk",
                    "fears",
                    "medical",
                    "medical-offered",
                    "explanations",
                    "explanations-left",
                    "called");

    static final Protocols SHIPPED =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)));

    static Stream<Protocol> protocols() {
        return SHIPPED.all().stream();
    }

    @Test
    void nothingThatShipsIsSetAside() {
        assertThat(SHIPPED.setAside()).isEmpty();
        assertThat(SHIPPED.all())
                .extracting(Protocol::id)
                .containsExactlyInAnyOrder(
                        "child-nichd",
                        "adult-peace",
                        "trafficking-first-contact",
                        "trafficking-statement",
                        "adult-sexual-violence");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void isCompleteInEnglishAndSpanishAtLeast(Protocol protocol) {
        assertThat(protocol.languages()).contains("en", "es");
        assertThat(SHIPPED.languages(protocol.id())).containsAll(protocol.languages());
        for (var language : protocol.languages()) {
            var words = SHIPPED.words(protocol.id(), Locale.forLanguageTag(language));
            assertThat(words.language()).isEqualTo(language);
            assertThat(words.steps().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            protocol.steps().stream().map(Step::id).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void leavesToTheRoomWhatItsOwnSheetsNote(Protocol protocol) {
        assertThat(protocol.anytime())
                .extracting(RecordField::id)
                .doesNotContain("came-and-went", "shown", "said-without-words", "technical");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void carriesEveryRowOfItsTable(Protocol protocol) {
        var carried = protocol.steps().stream().flatMap(step -> step.rows().stream()).distinct();

        assertThat(protocol.table()).isNotEmpty();
        assertThat(carried).containsExactlyInAnyOrderElementsOf(protocol.table());
    }

    /// Steps that interrupt have no place in the order; the personal statement is offered before
    /// the safe ending, so that nobody leaves on it.
    @ParameterizedTest
    @MethodSource("protocols")
    void goesThroughItsTableInOrder(Protocol protocol) {
        for (var part : Phase.Part.values()) {
            var rows =
                    protocol.phases().stream()
                            .filter(phase -> phase.part() == part)
                            .flatMap(phase -> phase.steps().stream())
                            .filter(step -> !step.interrupts() && !step.id().equals("impact"))
                            .flatMap(step -> step.rows().stream().limit(1))
                            .map(row -> Integer.valueOf(row.substring(row.indexOf('.') + 1)));
            assertThat(rows).as("%s", part).isSorted();
        }
    }

    /// Rights and agreement go through the interpreter only when the person has said yes to them.
    @ParameterizedTest
    @MethodSource("protocols")
    void theInterpreterIsAskedAboutBeforeRightsAndAgreement(Protocol protocol) {
        var checked = new HashSet<Phase.Part>();
        for (var step : protocol.steps()) {
            var part = protocol.phaseOf(step.id()).part();
            if (step.mustRecord().stream().anyMatch(field -> field.id().equals("private-yes")))
                checked.add(part);
            if (step.opens().contains(StepSheet.AGREEMENT))
                assertThat(checked).as(step.id()).contains(part);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void knowsEveryBranchAndCanOpenIt(Protocol protocol) {
        var ids = BRANCHES.stream().map(name -> "B-" + name).toList();

        assertThat(protocol.branches().stream().map(Branch::id))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Reach.of(protocol).branches()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(Reach.of(protocol).steps())
                .containsExactlyInAnyOrderElementsOf(
                        protocol.steps().stream().map(Step::id).toList());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyBranchChangesTheInterview(Protocol protocol) {
        for (var branch : protocol.branches()) {
            var itself = new Condition.InBranch(branch.id());
            assertThat(protocol.steps())
                    .as(branch.id())
                    .anySatisfy(step ->
                            assertThat(step.when().leaves())
                                    .containsAnyElementsOf(
                                            Stream.concat(
                                                            Stream.of(itself),
                                                            branch.when().leaves().stream())
                                                    .toList()));
        }
    }

    /// What the person agrees to is kept in one place, and what they closed holds back the account.
    @ParameterizedTest
    @MethodSource("protocols")
    void theAgreementIsNoFieldAndWhoClosesTalkIsNotAskedToTell(Protocol protocol) {
        var closed = new FieldRef(Protocol.LAYER, "talk");
        var left =
                protocol.stepsFor(ref ->
                        ref.equals(closed) ? Optional.of(Protocol.CLOSED) : Optional.empty());

        assertThat(protocol.steps().stream().flatMap(step -> step.mustRecord().stream()))
                .extracting(RecordField::id)
                .doesNotContain("agrees-talk", "agrees-record", "agrees-transcribe");
        assertThat(protocol.layersAsked()).containsExactly(closed);
        assertThat(left)
                .extracting(Step::id)
                .doesNotContain("free-report", "tell-all", "story", "free-account", "topic-board")
                .doesNotContain("recruitment", "ordinary-day", "particulars", "acts", "not-told");
        assertThat(left).anyMatch(step -> step.opens().contains(StepSheet.SAFE_ENDING));
    }

    /// What turns out in the session has the same steps as what was planned.
    @ParameterizedTest
    @MethodSource("protocols")
    void whatTurnsOutInTheSessionOpensItsBranch(Protocol protocol) {
        var turnedOut = new FieldRef(Protocol.ANYTIME, "turned-out");
        var choices = protocol.field(turnedOut).orElseThrow().worded();

        assertThat(choices).contains("someone-joined", "other-way");
        for (var choice : choices) {
            Answers answers = ref -> ref.equals(turnedOut) ? Optional.of(choice) : Optional.empty();
            var usual = protocol.stepsFor(Answers.NONE);

            assertThat(protocol.openBranches(answers))
                    .as(choice)
                    .hasSizeGreaterThan(protocol.openBranches(Answers.NONE).size());
            assertThat(protocol.stepsFor(answers))
                    .as(choice)
                    .anyMatch(step ->
                            !usual.contains(step)
                                    && protocol.phaseOf(step.id()).part() == Phase.Part.DURING);
        }
    }

    /// What must be so before anybody is asked anything.
    @ParameterizedTest
    @MethodSource("protocols")
    void theGatesAskForTheAnswer(Protocol protocol) {
        var gates =
                Stream.of(
                        "ask-again.wished",
                        "brief-interpreter.no-conflict",
                        "brief-interpreter.pledge",
                        "brief-interpreter.briefed",
                        "representative.no-tie",
                        "representative.agrees",
                        "gate.safe-now",
                        "gate.apart",
                        "first-contact.safe-now",
                        "readiness.wished",
                        "readiness.criminal-use",
                        "interpreter-first.private-yes");
        var fields =
                gates.map(gate -> gate.split("\\."))
                        .filter(gate ->
                                protocol.phases().stream()
                                        .filter(phase -> phase.part() == Phase.Part.BEFORE)
                                        .anyMatch(phase -> phase.has(gate[0])))
                        .map(gate -> protocol.field(new FieldRef(gate[0], gate[1])).orElseThrow())
                        .toList();

        assertThat(fields)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(field -> field.standsAgainst("no"))
                .noneMatch(field -> field.standsAgainst("yes"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void saysItIsADraftUntilATrainerHasReviewedIt(Protocol protocol) {
        assertThat(protocol.reviewedBy()).isEmpty();
        assertThat(SHIPPED.words(protocol.id(), Locale.ENGLISH).review())
                .isEqualTo("Draft until a national trainer has reviewed it.");
        assertThat(SHIPPED.words(protocol.id(), Locale.of("es")).review())
                .isEqualTo("Borrador hasta que lo revise una persona formadora nacional.");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void offersABreakInTime(Protocol protocol) {
        assertThat(protocol.breakEvery()).isPositive();
        assertThat(protocol.breakEvery().toMinutes()).isLessThanOrEqualTo(45);
        assertThat(protocol.shorterBreaks()).containsEntry("B-YOUNG", Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void asksForAtLeastTwoExplanationsWhereItPlansAnAccount(Protocol protocol) {
        protocol.field(new FieldRef("plan", "explanations"))
                .ifPresent(field -> assertThat(field.suffices("only one")).isFalse());
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void tellsTheCourtHowTheSessionOpenedAndNothingThatKeepsThePersonSafe(Protocol protocol) {
        var told =
                protocol.steps().stream()
                        .flatMap(step ->
                                step.mustRecord().stream()
                                        .map(field -> new FieldRef(step.id(), field.id())))
                        .filter(protocol::isForCourt)
                        .toList();

        assertThat(told)
                .extracting(FieldRef::field)
                .contains("place", "began", "present", "corrections")
                .doesNotContainAnyElementsOf(STAY_INSIDE);
        assertThat(told)
                .extracting(FieldRef::step)
                .doesNotContain("plan", "danger", "own-offence", "observations", "evaluate");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void standsOnNothingThatIsNotNamed(Protocol protocol) {
        assertThat(protocol.sources()).isNotEmpty();
        assertThat(protocol.steps()).allSatisfy(step -> assertThat(step.source()).isNotEmpty());
    }
}
