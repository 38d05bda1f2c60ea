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

class SexualViolenceProtocolTest {

    private final Protocols protocols =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)));

    private final Protocol protocol = protocols.byId("adult-sexual-violence");

    @Test
    void careAndChoicesComeBeforeTheInterview() {
        assertThat(steps(answer("first-contact", "recent-act", "yes")))
                .startsWith("first-contact", "care-first", "first-words", "choices", "plan");
    }

    @Test
    void theFreeAccountComesBeforeAnyTopic() {
        assertThat(steps(Answers.NONE))
                .containsSubsequence(
                        "open",
                        "rules",
                        "free-account",
                        "senses",
                        "topic-board",
                        "around",
                        "freedom",
                        "acts",
                        "afterwards",
                        "read-back",
                        "impact",
                        "safe-end");
    }

    @Test
    void narrowQuestionsAboutActsAskForAReasonAndOfferABreak() {
        var acts = protocol.step("acts").orElseThrow();

        assertThat(acts.askReason()).isTrue();
        assertThat(acts.breakBefore()).isTrue();
    }

    @Test
    void noWordingSpeaksOfClothingDrinkResistanceOrThePast() {
        var blame =
                Pattern.compile(
                        "wear|drunk|\\bdrink|resist|fight|scream|virgin|sexual past"
                                + "|llevaba puest|borrach|bebi[óo]|resisti|luch|grit|pasado sexual");
        for (var language : protocol.languages()) {
            var words = protocols.words(protocol.id(), Locale.forLanguageTag(language));
            for (var step : words.steps().values()) {
                assertThat(step.say())
                        .noneMatch(text -> blame.matcher(text.toLowerCase(Locale.ROOT)).find());
            }
        }
    }

    private List<String> steps(Answers answers) {
        return protocol.stepsFor(answers).stream().map(Step::id).toList();
    }

    private static Answers answer(String step, String field, String value) {
        return ref -> ref.equals(new FieldRef(step, field)) ? Optional.of(value) : Optional.empty();
    }
}
