// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A protocol for a series of sessions, with a step table, a ladder and marked phrases.
class BrokenSeriesTest extends BrokenContent {

    private static final String SERIES =
            """
            id: series
            version: 1.0.0
            languages: [en]
            table: ["1.0", "1.1", "1.2"]
            support:
              thanks: allowed
              family: ask-supervisor
              promise: never
            branches:
              B-INT: plan.needs has interpreter
            phases:
              - id: plan
                part: before
                steps:
                  - id: plan
                    row: "1.0"
                    opens: [plan, why-again]
                    mustRecord:
                      - {id: explanations, type: list, atLeast: 2}
                      - {id: minutes, type: number}
                      - {id: needs, type: several, choices: [interpreter, breaks]}
                      - {id: chapters, type: several, choices: [before, journey]}
                      - {id: rungs, type: several, choices: [understand, worry]}
              - id: before
                part: during
                chapter: before
                steps:
                  - id: before
                    row: ["1.1", "1.2"]
                    stopLadder: true
                    rungs:
                      - {id: came-for}
                      - {id: understand, needs: plan}
                      - {id: worry, needs: team}
                    allowedSupport: [thanks]
                    askSupervisor: [family]
                  - id: helper
                    appliesIf: B-INT
              - id: journey
                part: during
                steps:
                  - id: journey
                    chapter: journey
                    askReason: true
            breakEveryMinutes: 45
            shorterBreaks: {B-INT: 30}
            """;

    private static final String WORDS =
            """
            protocol: series
            language: en
            title: Series
            purpose: A series
            review: Draft
            support: {thanks: Thanks, family: Family, promise: All will be well}
            branches:
              B-INT: {title: Interpreter, text: Slowly}
            phases: {plan: Plan, before: Before, journey: Journey}
            steps:
              plan:
                title: plan
                purpose: To plan
                do: [Plan]
                never: [Rush]
                fields:
                  explanations: {label: Explanations}
                  minutes: {label: Minutes}
                  needs: {label: Needs, choices: {interpreter: Interpreter, breaks: Breaks}}
                  chapters: {label: Chapters, choices: {before: Before, journey: Journey}}
                  rungs: {label: Rungs, choices: {understand: Understand, worry: Worry}}
              before: {title: b, purpose: B, say: [One, Two, Three], do: [Ask], never: [Push]}
              helper: {title: h, purpose: H, say: [Hello], do: [Help], never: [Add]}
              journey: {title: j, purpose: J, say: [Tell me], do: [Listen], never: [Push]}
            """;

    BrokenSeriesTest() {
        super("series", SERIES);
    }

    @Test
    void acceptsWhatIsWhole() {
        assertThat(mistakesIn(SERIES)).isEmpty();
        assertThat(mistakesInWords(WORDS)).isEmpty();
    }

    @Nested
    class TheTable {

        @Test
        void aRowThatNoStepCarriesIsRefused() {
            mistake(
                    SERIES.replace("\"1.2\"]\nsupport", "\"1.2\", \"1.3\"]\nsupport"),
                    4,
                    "1.3",
                    "row:");
        }

        @Test
        void aRowOutsideTheTableIsRefused() {
            mistake(SERIES.replace("row: \"1.0\"", "row: \"1.01\""), 16, "1.01", "`1.0`");
        }

        @Test
        void aRowListedTwiceIsRefused() {
            mistake(
                    SERIES.replace("[\"1.0\", \"1.1\"", "[\"1.0\", \"1.0\", \"1.1\""),
                    4,
                    "twice",
                    "delete");
        }

        @Test
        void withoutATableNothingIsAsked() {
            assertThat(mistakesIn(SERIES.replace("table: [\"1.0\", \"1.1\", \"1.2\"]\n", "")))
                    .isEmpty();
        }
    }

    @Nested
    class TheFields {

        @Test
        void severalAnswersAreAskedWithHas() {
            mistake(
                    SERIES.replace("needs has interpreter", "needs is interpreter"),
                    10,
                    "never be",
                    "has");
            mistake(
                    SERIES.replace("needs has interpreter", "minutes has five"),
                    10,
                    "one answer",
                    "is five");
            mistake(
                    SERIES.replace("needs has interpreter", "needs has interpretor"),
                    10,
                    "never have",
                    "`interpreter`");
        }

        @Test
        void whatThePersonClosedIsAskedAsALayer() {
            assertThat(
                            mistakesIn(
                                    SERIES.replace(
                                            "askReason: true",
                                            "askReason: true\n        skipIf: layer.talk is closed")))
                    .isEmpty();
            mistake(
                    SERIES.replace(
                            "needs has interpreter", "needs has interpreter or layer.talk is no"),
                    10,
                    "never be",
                    "open");
            mistake(SERIES.replace("id: helper", "id: layer"), 37, "is taken", "another id");
        }

        @Test
        void onlyAListCanAskForANumberOfEntries() {
            mistake(
                    SERIES.replace("type: list, atLeast", "type: text, atLeast"),
                    19,
                    "atLeast",
                    "known here");
        }

        @Test
        void whatAnAnswerMustBeIsOneOfItsAnswers() {
            mistake(
                    SERIES.replace(
                            "{id: minutes, type: number}",
                            "{id: minutes, type: yes-no, mustBe: yess}"),
                    20,
                    "can never be",
                    "`yes`");
            mistake(
                    SERIES.replace(
                            "{id: minutes, type: number}",
                            "{id: minutes, type: yes-no, mustBe: [yes, no, not-asked]}"),
                    20,
                    "asks for nothing",
                    "take the key out");
            mistake(
                    SERIES.replace("type: number}", "type: number, mustBe: 5}"),
                    20,
                    "mustBe",
                    "known here");
        }

        @Test
        void onlyWhatIsPlannedStandsAgainstBeginning() {
            mistake(
                    SERIES.replace(
                            "  - id: helper\n        appliesIf: B-INT\n",
                            "  - id: helper\n        appliesIf: B-INT\n"
                                    + "        mustRecord: [{id: ok, type: yes-no, mustBe: yes}]\n"),
                    37,
                    "the session runs",
                    "part: before");
        }

        @Test
        void aChoiceIsAnId() {
            mistake(
                    SERIES.replace("[interpreter, breaks]", "[interpreter, \"a,b\"]"),
                    21,
                    "a,b",
                    "hyphens");
        }

        @Test
        void answersHaveTheirForm() {
            var several = field("needs");
            assertThat(several.accepts("interpreter,breaks")).isTrue();
            assertThat(several.accepts("breaks,interpreter")).isFalse();
            assertThat(several.accepts("breaks,breaks")).isFalse();
            assertThat(several.accepts("")).isTrue();
            assertThat(field("minutes").accepts("90")).isTrue();
            assertThat(field("minutes").accepts("9.5")).isFalse();
            assertThat(field("explanations").suffices("one\n\n")).isFalse();
            assertThat(field("explanations").suffices("one\ntwo")).isTrue();
        }

        private RecordField field(String id) {
            return protocol().field(new FieldRef("plan", id)).orElseThrow();
        }
    }

    @Nested
    class TheBreaks {

        @Test
        void comeSoonerWhereABranchAsksForIt() {
            assertThat(protocol().breakEvery(Answers.NONE)).hasMinutes(45);
            assertThat(protocol().breakEvery(answer("needs", "interpreter"))).hasMinutes(30);
        }

        @Test
        void ofAnUnknownBranchOrNotShorterAreRefused() {
            mistake(SERIES.replace("{B-INT: 30}", "{B-INTT: 30}"), 46, "`B-INTT`", "`B-INT`");
            mistake(
                    SERIES.replace("{B-INT: 30}", "{B-INT: 45}"),
                    46,
                    "not shorter",
                    "fewer than 45");
            mistake(SERIES.replace("{B-INT: 30}", "{B-INT: soon}"), 46, "whole number", "45");
        }
    }

    @Nested
    class TheSheets {

        @Test
        void areListedInOrder() {
            assertThat(protocol().step("plan").orElseThrow().opens())
                    .containsExactly(StepSheet.WHY_AGAIN, StepSheet.PLAN);
        }

        @Test
        void anUnknownOneIsRefused() {
            mistake(
                    SERIES.replace("[plan, why-again]", "[plan, why-agian]"),
                    17,
                    "why-agian",
                    "`why-again`");
            mistake(SERIES.replace("[plan, why-again]", "[plan, plan]"), 17, "twice", "delete");
        }
    }

    @Nested
    class WhatStaysInside {

        private static final String FIELDS =
                "        mustRecord: [{id: told, type: text}, {id: medical, type: text}]\n";

        @Test
        void isWhatTheStepNames() {
            assertThat(forCourt("        inside: [medical]\n" + FIELDS)).containsExactly("told");
            assertThat(forCourt("        inside: all\n" + FIELDS)).isEmpty();
            assertThat(forCourt(FIELDS)).containsExactly("told", "medical");
        }

        @Test
        void isAllOfAStepThatOpensASheetThatNeverLeaves() {
            assertThat(forCourt("        opens: [contact]\n" + FIELDS)).isEmpty();
            assertThat(forCourt("        opens: [contact]\n        inside: [medical]\n" + FIELDS))
                    .containsExactly("told");
        }

        @Test
        void isRefusedWhereTheStepRecordsNoSuchField() {
            mistake(
                    with("        inside: [medicall]\n" + FIELDS),
                    45,
                    "no field `medicall`",
                    "`medical`");
        }

        private List<String> forCourt(String lines) {
            var protocol = protocol(with(lines));
            return protocol.step("journey").orElseThrow().mustRecord().stream()
                    .map(RecordField::id)
                    .filter(id -> protocol.isForCourt(new FieldRef("journey", id)))
                    .toList();
        }

        private String with(String lines) {
            return SERIES.replace("        askReason: true\n", "        askReason: true\n" + lines);
        }
    }

    @Nested
    class TheLadder {

        @Test
        void aRungNeedsNobodyOrThePlanOrTheTeam() {
            var protocol = protocol();
            var rungs = protocol.step("before").orElseThrow().rungs();
            var agreed = answer("rungs", "understand");

            assertThat(rungs)
                    .extracting(rung -> protocol.planned(rung, Answers.NONE))
                    .containsExactly(true, false, false);
            assertThat(rungs)
                    .extracting(rung -> protocol.planned(rung, agreed))
                    .containsExactly(true, true, false);
        }

        @Test
        void aRungTwiceOrWithUnknownConsentIsRefused() {
            mistake(
                    SERIES.replace("{id: worry,", "{id: came-for,"),
                    34,
                    "stands twice",
                    "another id");
            mistake(SERIES.replace("needs: team", "needs: teem"), 34, "not plan or team", "`team`");
        }

        @Test
        void rungsWithoutALadderAreRefused() {
            mistake(
                    SERIES.replace("        stopLadder: true\n", ""),
                    30,
                    "no ladder",
                    "stopLadder");
        }

        @Test
        void aRungThatThePlanCannotChooseIsRefused() {
            mistake(
                    SERIES.replace("[understand, worry]}", "[other, worry]}"),
                    31,
                    "`understand`",
                    "plan.rungs");
        }

        @Test
        void everyRungHasItsWording() {
            wordsMistake(
                    WORDS.replace("[One, Two, Three]", "[One, Two]"),
                    22,
                    "2 entries for 3 rungs",
                    "worry");
        }
    }

    @Nested
    class TheChapters {

        @Test
        void aStepComesOnlyInASessionThatHasChosenItsChapter() {
            assertThat(steps(Answers.NONE)).containsExactly("plan");
            assertThat(steps(answer("chapters", "journey"))).containsExactly("plan", "journey");
            assertThat(steps(answer("chapters", "before,journey")))
                    .containsExactly("plan", "before", "journey");
        }

        @Test
        void aChapterThatThePlanCannotChooseIsRefused() {
            mistake(
                    SERIES.replace("chapter: journey", "chapter: jorney"),
                    43,
                    "`jorney`",
                    "`journey`");
        }

        @Test
        void withoutAFieldThatChoosesTheyAreRefused() {
            mistake(
                    SERIES.replace("id: chapters", "id: parts"),
                    43,
                    "cannot choose",
                    "type: several");
        }

        @Test
        void aChapterWithoutStepsIsRefused() {
            mistake(
                    SERIES.replace("[before, journey]", "[before, journey, exit]"),
                    15,
                    "`exit`",
                    "chapter: exit");
        }

        private List<String> steps(Answers answers) {
            return protocol().stepsFor(answers).stream().map(Step::id).toList();
        }
    }

    @Nested
    class TheSupportingPhrases {

        @Test
        void aPhraseThatMustNotBeSaidStandsInNoStep() {
            mistake(
                    SERIES.replace("allowedSupport: [thanks]", "allowedSupport: [promise]"),
                    28,
                    "`promise`",
                    "take it out");
            mistake(
                    SERIES.replace("askSupervisor: [family]", "askSupervisor: [promise]"),
                    28,
                    "`promise`",
                    "take it out");
        }

        @Test
        void aPhraseForTheSupervisorIsNotAlwaysAllowed() {
            mistake(
                    SERIES.replace("allowedSupport: [thanks]", "allowedSupport: [family]"),
                    28,
                    "`family`",
                    "take it out");
        }

        @Test
        void anUnknownMarkIsRefused() {
            mistake(
                    SERIES.replace("promise: never", "promise: nevr"),
                    8,
                    "not allowed or",
                    "`never`");
        }
    }

    private static Answers answer(String field, String value) {
        var ref = new FieldRef("plan", field);
        return asked -> asked.equals(ref) ? Optional.of(value) : Optional.empty();
    }
}
