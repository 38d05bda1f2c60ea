// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;

class AdultProtocolTest {

    private final Protocols protocols =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)));

    private final Protocol peace = protocols.byId("adult-peace");

    @Test
    void offersABreakAtLeastEveryThreeQuartersOfAnHour() {
        assertThat(peace.breakEvery()).hasMinutes(45);
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
