// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChildProtocolTest {

    private final Protocol child = ProtocolContentTest.SHIPPED.byId("child-nichd");

    @Test
    void aChildIsMetBeforeAnythingIsAsked() {
        assertThat(steps(Map.of()))
                .containsExactly(
                        "plan",
                        "representative",
                        "team",
                        "arrive",
                        "likes",
                        "rules",
                        "truth",
                        "practice",
                        "ready",
                        "transition",
                        "tell-all",
                        "tell-more",
                        "once-or-more",
                        "rest",
                        "particulars",
                        "who-knows",
                        "close",
                        "landing",
                        "handover",
                        "evaluate");
    }

    @Test
    void aChildWhoIsNotReadyIsNotPressed() {
        assertThat(steps(Map.of("ready.decision", "second-session")))
                .doesNotContain("transition", "tell-all", "particulars", "one-choice", "online")
                .contains("leave-open", "close", "landing", "handover");
        assertThat(steps(Map.of("ready.decision", "more-rapport")))
                .contains("more-rapport", "transition");
    }

    @Test
    void whereNothingIsToldTheLadderStaysOnTheRecordAndNoQuestionsFollow() {
        assertThat(steps(Map.of("anytime.account", "not-told")))
                .contains("transition", "leave-open")
                .doesNotContain("tell-all", "once-or-more", "rest", "particulars", "who-knows");
    }

    @Test
    void aLadderThatOpenedNothingLeadsToTheKindEnding() {
        assertThat(steps(Map.of("transition.rung", "none")))
                .contains("transition", "leave-open")
                .doesNotContain("tell-all", "tell-more", "particulars");
    }

    @Test
    void aChildWhoTellsByThemselvesAfterAllIsListenedTo() {
        for (var decided : List.of("ready.decision", "more-rapport.decision")) {
            var told = Map.of(decided, "second-session", "anytime.account", "told");

            assertThat(steps(told)).contains("tell-all", "tell-more").doesNotContain("leave-open");
        }
    }

    @Test
    void theLastRungsOfTheTransitionNeedThePlanOrTheTeam() {
        var rungs = child.step("transition").orElseThrow().rungs();
        var agreed = answers(Map.of("plan.rungs", "worry"));

        assertThat(rungs)
                .extracting(Rung::id)
                .containsExactly(
                        "came-for", "told-about", "talked-with", "understand", "worry", "seen");
        assertThat(rungs)
                .extracting(rung -> child.planned(rung, Answers.NONE))
                .containsExactly(true, true, true, false, false, false);
        assertThat(rungs)
                .extracting(rung -> child.planned(rung, agreed))
                .containsExactly(true, true, true, false, true, false);
    }

    @Test
    void theRungThatWorkedIsWrittenDown() {
        var step = child.step("transition").orElseThrow();
        var recorded = child.field(new FieldRef("transition", "rung")).orElseThrow();

        assertThat(recorded.possible())
                .containsAll(step.rungs().stream().map(Rung::id).toList())
                .contains("none");
    }

    @Test
    void aQuestionWithAChoiceComesOnlyForAGapThatMattersAndAsksForTheReason() {
        assertThat(steps(Map.of())).doesNotContain("one-choice");
        assertThat(steps(Map.of("particulars.vital-gap", "yes"))).contains("one-choice");
        assertThat(child.step("one-choice").orElseThrow().askReason()).isTrue();
        assertThat(child.step("particulars").orElseThrow().breakBefore()).isTrue();
    }

    @Test
    void ageInDoubtIsAChild() {
        for (var age : List.of("", "in-doubt", "under-seven", "twelve-to-seventeen")) {
            assertThat(steps(Map.of("plan.age", age))).contains("representative");
        }
        assertThat(steps(Map.of("plan.age", "adult")))
                .contains("adult-after-all")
                .doesNotContain("representative");
    }

    @Test
    void phonesAndPicturesAreAskedAboutOnlyWhenTheChildHasSpokenOfThem() {
        assertThat(steps(Map.of("plan.material", "no"))).doesNotContain("online");
        assertThat(steps(Map.of("anytime.online", "yes"))).contains("online");
    }

    @Test
    void theTransitionNamesNoActNoPersonAndNoPlace() {
        var named =
                Pattern.compile(
                        "\\b(touch|hurt|hit|abuse|father|mother|uncle|home|school)"
                                + "|\\b(tocó|pegó|daño|abus|padre|madre|tío|casa|escuela)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var language : List.of("en", "es")) {
            var words = ProtocolContentTest.SHIPPED.words("child-nichd", Locale.of(language));
            for (var step : List.of("arrive", "transition", "tell-all", "tell-more")) {
                assertThat(words.step(step).say()).noneMatch(text -> named.matcher(text).find());
            }
        }
    }

    @Test
    void whatIsAskedForStandsOnTheWordsOfTheChild() {
        var assumed =
                Pattern.compile(
                        "phone|picture|film|ask for|asked for|seen|else was"
                                + "|teléfono|imagen|vídeo|pedían|visto|más estaba",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var language : List.of("en", "es")) {
            var words = ProtocolContentTest.SHIPPED.words("child-nichd", Locale.of(language));
            for (var step : List.of("particulars", "online")) {
                assertThat(words.step(step).say())
                        .noneMatch(text -> assumed.matcher(text).find())
                        .anyMatch(text -> text.contains("["));
            }
        }
    }

    @Test
    void aBreakIsOfferedEveryTwentyMinutes() {
        assertThat(child.breakEvery()).hasMinutes(20);
    }

    private List<String> steps(Map<String, String> answers) {
        return child.stepsFor(answers(answers)).stream().map(Step::id).toList();
    }

    private static Answers answers(Map<String, String> answers) {
        return ref -> Optional.ofNullable(answers.get(ref.toString()));
    }
}
