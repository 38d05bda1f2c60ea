// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;

class ShippedProtocolsTest {

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

    private final Protocols protocols =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)));

    private final Protocol peace = protocols.byId("adult-peace");

    @Test
    void everyShippedProtocolLoadsInEveryLanguageItNames() {
        assertThat(protocols.all()).isNotEmpty();
        assertThat(protocols.setAside()).isEmpty();
        for (var protocol : protocols.all()) {
            assertThat(protocols.languages(protocol.id())).containsAll(protocol.languages());
        }
    }

    @Test
    void everyRowOfTheAdultTableIsAStep() {
        var rows = peace.steps().stream().flatMap(step -> step.rows().stream()).distinct();
        assertThat(rows)
                .containsExactly(
                        "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10",
                        "2.11", "2.12", "2.13");
    }

    @Test
    void everyBranchTheEngineKnowsIsDeclared() {
        assertThat(peace.branches().stream().map(Branch::id))
                .containsExactlyInAnyOrderElementsOf(
                        BRANCHES.stream().map(name -> "B-" + name).toList());
    }

    @Test
    void isADraftUntilATrainerHasReviewedIt() {
        assertThat(peace.reviewedBy()).isEmpty();
        assertThat(protocols.words("adult-peace", Locale.ENGLISH).review()).contains("Draft");
    }

    @Test
    void offersABreakAtLeastEveryThreeQuartersOfAnHour() {
        assertThat(peace.breakEvery()).hasMinutes(45);
    }

    @Test
    void noWordingAsksForTheReasonOfWhatThePersonDid() {
        var why = Pattern.compile("\\bwhy\\b|por qué|explain to me", Pattern.CASE_INSENSITIVE);
        for (var language : peace.languages()) {
            var words = protocols.words("adult-peace", Locale.forLanguageTag(language));
            for (var step : words.steps().values()) {
                assertThat(step.say()).noneMatch(text -> why.matcher(text).find());
            }
        }
    }

    @Test
    void noWordOfTheBrainIsSaid() {
        var brain = Pattern.compile("brain|neuro|cortex|amygdala|cerebr|hippocamp");
        for (var language : peace.languages()) {
            var frozen = protocols.freeze("adult-peace", Locale.forLanguageTag(language));
            assertThat(brain.matcher(frozen.words().toLowerCase(Locale.ROOT)).find()).isFalse();
        }
    }

    @Test
    void mainWordingsAreShortEnoughToBeSaidInOneBreath() {
        for (var language : peace.languages()) {
            var words = protocols.words("adult-peace", Locale.forLanguageTag(language));
            for (var step : words.steps().values()) {
                assertThat(step.say()).allMatch(text -> text.length() <= 130);
            }
        }
    }

    @Test
    void anAdultWithoutSpecialCircumstancesGoesThroughTheTableInOrder() {
        var steps = peace.stepsFor(Answers.NONE).stream().map(Step::id);

        assertThat(steps)
                .containsExactly(
                        "plan",
                        "open-record",
                        "welcome",
                        "ground-rules",
                        "practice",
                        "context",
                        "free-report",
                        "topic-board",
                        "topic",
                        "another-way",
                        "clarify",
                        "particulars",
                        "read-back",
                        "signature",
                        "what-next",
                        "safe-end",
                        "evaluate");
    }

    @Test
    void anInterpreterBringsItsOwnSteps() {
        Answers answers = answer("plan", "interpreter", "yes");

        assertThat(peace.openBranches(answers)).extracting(Branch::id).containsExactly("B-INT");
        assertThat(peace.stepsFor(answers))
                .extracting(Step::id)
                .contains("brief-interpreter", "interpreter-check");
    }

    @Test
    void strongDistressStopsInsteadOfEasing() {
        var light = peace.stepsFor(answer("anytime", "distress", "level-1"));
        var strong = peace.stepsFor(answer("anytime", "distress", "level-3"));

        assertThat(light).extracting(Step::id).contains("ease").doesNotContain("halt", "context");
        assertThat(strong).extracting(Step::id).contains("halt").doesNotContain("ease");
    }

    @Test
    void aFrozenProtocolReadsTheSameAndKeepsItsName() {
        var frozen = protocols.freeze("adult-peace", Locale.forLanguageTag("es-ES"));

        var guide = protocols.thaw(FrozenProtocol.of(frozen.toBytes()));

        assertThat(frozen.language()).isEqualTo("es");
        assertThat(guide.protocol()).isEqualTo(peace);
        assertThat(guide.words()).isEqualTo(protocols.words("adult-peace", Locale.of("es")));
        assertThat(guide.digest()).isEqualTo(frozen.digest()).hasSize(64);
    }

    private static Answers answer(String step, String field, String value) {
        return ref -> ref.equals(new FieldRef(step, field)) ? Optional.of(value) : Optional.empty();
    }
}
