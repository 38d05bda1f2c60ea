// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;
import org.oncetold.testing.Requirement;

class FirstContactProtocolTest {

    private final Protocol contact =
            new Protocols(new Content(new OnceToldHome(Path.of("target"), null, false)))
                    .byId("trafficking-first-contact");

    @Test
    void thePlaceIsSafeAndTheNeedsAreMetBeforeAnythingIsAsked() {
        assertThat(steps(Answers.NONE)).startsWith("gate", "needs", "introduce");
        assertThat(steps(answer("gate", "safe-now", "no"))).startsWith("gate", "make-safe");
    }

    @Test
    void whoeverDoesNotWishToTalkStillHearsOfHelp() {
        assertThat(steps(answer("layer", "talk", "closed")))
                .doesNotContain("story", "recruitment", "control", "conditions", "others")
                .contains("rights", "refer", "safe-contact", "tonight", "close");
    }

    @Test
    void aChildHasARepresentativeAndIsNotAskedHowItWasControlled() {
        for (var age : List.of("under-18", "in-doubt")) {
            assertThat(steps(answer("gate", "age", age)))
                    .contains("child-now", "child-words", "refer")
                    .doesNotContain("control");
        }
    }

    @Test
    void helpIsOfferedWhateverIsDecided() {
        for (var decision : List.of("reasonable-grounds", "not-yet", "no-signs")) {
            assertThat(steps(answer("result", "decision", decision))).contains("refer", "close");
        }
    }

    @Test
    void timeToRecoverIsSpokenOfOnlyWhereItRuns() {
        assertThat(steps(answer("result", "decision", "reasonable-grounds")))
                .contains("recovery")
                .doesNotContain("not-decided");
        assertThat(steps(answer("result", "decision", "not-yet")))
                .contains("not-decided")
                .doesNotContain("recovery");
    }

    @Requirement(10)
    @Test
    void signsAreTickedByAPersonWithTheWordsBesideThem() {
        for (var cluster : List.of("recruitment", "control", "conditions")) {
            var fields = contact.step(cluster).orElseThrow().mustRecord();
            assertThat(fields.stream().filter(field -> field instanceof RecordField.Choice))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(sign ->
                            assertThat(sign.possible())
                                    .containsExactly("yes", "no", "unknown", "not-asked"));
            assertThat(fields).anyMatch(field -> field.id().equals("quotes") && !field.optional());
        }
    }

    private List<String> steps(Answers answers) {
        return contact.stepsFor(answers).stream().map(Step::id).toList();
    }

    private static Answers answer(String step, String field, String value) {
        return ref -> ref.equals(new FieldRef(step, field)) ? Optional.of(value) : Optional.empty();
    }
}
