// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.Requirement;

class StatementSeriesProtocolTest {

    private final Protocol series =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)))
                    .byId("trafficking-statement");

    @Test
    void aSessionHoldsOnlyTheChaptersItsPlanHasChosen() {
        assertThat(steps(Map.of("plan.chapters", "journey")))
                .contains("journey", "journey-more", "reminder", "read-back", "safe-end")
                .doesNotContain("introduction", "arrival", "ordinary-day", "money", "compelled");
    }

    @Test
    void everyChapterCanBeChosenAndBringsSomethingToAsk() {
        for (var chapter : series.field(Protocol.CHAPTERS).orElseThrow().worded()) {
            var chosen = series.stepsFor(answers(Map.of("plan.chapters", chapter)));
            assertThat(chosen)
                    .as(chapter)
                    .filteredOn(step -> step.chapter().equals(Optional.of(chapter)))
                    .isNotEmpty();
        }
    }

    @Requirement(15)
    @Test
    void everySessionBeginsWithThePersonAndEndsSafely() {
        for (var chapter : series.field(Protocol.CHAPTERS).orElseThrow().worded()) {
            assertThat(steps(Map.of("plan.chapters", chapter)))
                    .as(chapter)
                    .containsSubsequence("welcome-back", "read-back", "safe-end", "evaluate");
        }
    }

    @Test
    void theRulesAreGivenInTheFirstSessionAndRememberedInTheOthers() {
        assertThat(steps(Map.of("plan.chapters", "beginning")))
                .contains("ground-rules", "practice")
                .doesNotContain("reminder");
        assertThat(steps(Map.of("plan.chapters", "people")))
                .contains("reminder")
                .doesNotContain("ground-rules", "practice");
    }

    @Requirement(16)
    @Test
    void whatThePersonWasMadeToDoIsAskedOnlyAsPlannedWithTheirLawyer() {
        var chosen = Map.of("plan.chapters", "compelled");
        var agreed = Map.of("plan.chapters", "compelled", "compelled-plan.lawyer-agreed", "yes");

        assertThat(steps(chosen)).contains("compelled-later").doesNotContain("compelled");
        assertThat(steps(agreed)).contains("compelled").doesNotContain("compelled-later");
    }

    @Test
    void aChapterThatIsNoLongerWishedIsNotBegun() {
        var no = Map.of("plan.chapters", "journey", "welcome-back.chapter-still-wished", "no");
        var another =
                Map.of(
                        "plan.chapters",
                        "journey",
                        "welcome-back.chapter-still-wished",
                        "no",
                        "other-chapter.decision",
                        "other-session");

        assertThat(steps(no)).containsSubsequence("other-chapter", "journey");
        assertThat(steps(another))
                .contains("other-chapter", "safe-end")
                .doesNotContain("journey", "journey-more", "understand");
    }

    @Test
    void controlThatGoesOnIsSeenToAtOnce() {
        var step = series.step("still-controlled").orElseThrow();

        assertThat(step.interrupts()).isTrue();
        assertThat(steps(Map.of("anytime.still-controlled", "yes"))).contains("still-controlled");
    }

    private List<String> steps(Map<String, String> given) {
        return series.stepsFor(answers(given)).stream().map(Step::id).toList();
    }

    private static Answers answers(Map<String, String> given) {
        return ref -> Optional.ofNullable(given.get(ref.step() + "." + ref.field()));
    }
}
