// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.observer.Finding.Kind;
import org.oncetold.testing.Requirement;

/// The rules for wordings, as shipped.
class WordingsTest {

    private static final Set<String> NOTHING_KNOWN = Set.of();

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Did the agency man lock the door?              | CLOSED",
                "And was there anybody else in the house?       | CLOSED",
                "Tell me if he locked the door.                 | CLOSED",
                "Tell me who drove.                             | CLOSED",
                "Ask her whether she was afraid                 | CLOSED",
                "He locked the door, didn't he?                 | LEADING",
                "He locked the door, didn’t he?                 | LEADING",
                "So he kept the papers?                         | LEADING",
                "They paid the way, right?                      | LEADING",
                "He took the papers?                            | LEADING",
                "Didn't you want to leave?                      | LEADING",
                "Why did you not leave?                         | WHY",
                "How come you went with him?                    | WHY",
                "Was it the morning or the evening?             | CHOICE",
                "Tell me about the house or the car.            | CHOICE",
                "Where was the house and who lived there?       | SEVERAL",
                "What did he say? What did you do?              | SEVERAL"
            })
    void findsInEnglishWhatClosesOrLeads(String wording, Kind kind) {
        assertThat(found("en", wording)).contains(kind);
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "¿Cerró la puerta con llave?                    | CLOSED",
                "¿Había alguien más en la casa?                 | CLOSED",
                "Dígame si cerró la puerta.                     | CLOSED",
                "Cuénteme quién conducía.                       | CLOSED",
                "Cerró la puerta, ¿verdad?                      | LEADING",
                "¿Entonces él se quedó con los papeles?         | LEADING",
                "¿No tenía miedo?                               | LEADING",
                "¿Por qué no se fue?                            | WHY",
                "¿Fue por la mañana o por la tarde?             | CHOICE",
                "¿Dónde estaba la casa y quién vivía allí?      | SEVERAL",
                "¿Qué dijo? ¿Qué hizo usted?                    | SEVERAL"
            })
    void findsInSpanishWhatClosesOrLeads(String wording, Kind kind) {
        assertThat(found("es", wording)).contains(kind);
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Tell me everything about being in that house.",
                "en | You spoke about the papers. Tell me everything about them.",
                "en | What happened next?",
                "en | Tell me more about the man who drove.",
                "en | Can you tell me about the morning you left?",
                "en | How did you travel?",
                "en | From the time you got in the car until the house, tell me everything.",
                "es | Cuénteme todo sobre esa casa.",
                "es | Ha hablado de los papeles. Cuénteme todo sobre eso.",
                "es | ¿Qué pasó después?",
                "es | ¿Me puede contar cómo fue el viaje?",
                "es | ¿Cómo viajaron?",
                "es | Desde que subió al coche hasta la casa, cuénteme todo."
            })
    void leavesOpenWordingsAlone(String language, String wording) {
        assertThat(rules(language).advise(wording, NOTHING_KNOWN).findings()).isEmpty();
    }

    @Requirement(5)
    @Test
    void namesAWordThatThePersonHasNotUsedOnlyWhereWordsAreKnown() {
        var spoken = Set.of("there", "was", "a", "house", "he", "locked", "papers");
        var wording = "Tell me everything about the lock and the basement.";

        assertThat(rules("en").advise(wording, spoken).first().orElseThrow())
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.INTRODUCES);
                    assertThat(finding.word().orElseThrow().reveal()).isEqualTo("basement");
                });
        assertThat(rules("en").advise(wording, NOTHING_KNOWN).findings()).isEmpty();
    }

    @Test
    void offersAnOpenFormWithThePersonsOwnWordFirst() {
        var advice = rules("en").advise("Did he lock the house?", Set.of("house"));

        assertThat(advice.open().getFirst())
                .isEqualTo("You spoke about “house”. Tell me everything about that.");
        assertThat(rules("en").advise("Did he lock the house?", NOTHING_KNOWN).open())
                .allSatisfy(form -> assertThat(form).doesNotContain("house"));
    }

    /// What is offered instead must not be what the rules speak against.
    @ParameterizedTest
    @CsvSource({"en", "es"})
    void offersOnlyWhatItsOwnRulesAllow(String language) {
        var rules = rules(language);

        assertThat(rules.open())
                .allSatisfy(form ->
                        assertThat(rules.advise(form, NOTHING_KNOWN).findings())
                                .as(form)
                                .isEmpty());
    }

    @Test
    void aFileThatIsNotWholeIsSaidToBeSo() {
        assertThatThrownBy(() -> WordingRules.parse("leading: [x]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("why");
        assertThatThrownBy(() -> WordingRules.parse("leading: ['(']"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Kind> found(String language, String wording) {
        return rules(language).advise(wording, NOTHING_KNOWN).findings().stream()
                .map(Finding::kind)
                .collect(Collectors.toSet());
    }

    private static WordingRules rules(String language) {
        try {
            return WordingRules.parse(
                    Files.readString(Path.of("templates/wording/" + language + ".yaml")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
