// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncetold.base.Confidential;
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
                "Est-ce que l’homme de l’agence a fermé la porte à clé ? | CLOSED",
                "Y avait-il quelqu’un d’autre dans la maison ?           | CLOSED",
                "Avez-vous eu peur ?                                     | CLOSED",
                "Et la porte était-elle fermée ?                         | CLOSED",
                "Est-ce qu’il vous a parlé ?                             | CLOSED",
                "Vous vouliez partir ou pas ?                            | CHOICE",
                "L’homme a-t-il fermé la porte ?                         | CLOSED",
                "Dites-moi s’il a fermé la porte.                        | CLOSED",
                "Dites-moi qui conduisait.                               | CLOSED",
                "Demandez-lui si elle avait peur                         | CLOSED",
                "Il a fermé la porte, n’est-ce pas ?                     | LEADING",
                "Il a gardé les papiers ?                                | LEADING",
                "Donc il a gardé les papiers ?                           | LEADING",
                "N’aviez-vous pas peur ?                                 | LEADING",
                "Vous aviez sûrement peur.                               | LEADING",
                "Pourquoi n’êtes-vous pas partie ?                       | WHY",
                "Comment se fait-il que vous l’ayez suivi ?              | WHY",
                "C’était le matin ou le soir ?                           | CHOICE",
                "Parlez-moi de la maison ou de la voiture.               | CHOICE",
                "Où était la maison et qui y habitait ?                  | SEVERAL",
                "Qu’a-t-il dit ? Qu’avez-vous fait ?                     | SEVERAL"
            })
    void findsInFrenchWhatClosesOrLeads(String wording, Kind kind) {
        assertThat(found("fr", wording)).contains(kind);
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hat der Mann von der Agentur die Tür abgeschlossen? | CLOSED",
                "Und war noch jemand im Haus?                        | CLOSED",
                "Sagen Sie mir, ob er die Tür abgeschlossen hat.     | CLOSED",
                "Sagen Sie mir, wer gefahren ist.                    | CLOSED",
                "Fragen Sie sie, ob sie Angst hatte                  | CLOSED",
                "Haben Sie geschlafen?                               | CLOSED",
                "Schlug er Sie?                                      | CLOSED",
                "Wussten Sie davon?                                  | CLOSED",
                "Durften Sie hinaus?                                 | CLOSED",
                "Und hatten Sie Geld?                                | CLOSED",
                "Er hat die Tür abgeschlossen, oder?                 | LEADING",
                "Er hat die Tür abgeschlossen, nicht wahr?           | LEADING",
                "Also hat er die Papiere behalten?                   | LEADING",
                "Er hat die Papiere genommen?                        | LEADING",
                "Wollten Sie nicht weg?                              | LEADING",
                "Sie hatten sicherlich Angst.                        | LEADING",
                "Warum sind Sie nicht gegangen?                      | WHY",
                "Wieso sind Sie mitgegangen?                         | WHY",
                "War es am Morgen oder am Abend?                     | CHOICE",
                "Erzählen Sie mir von dem Haus oder dem Auto.        | CHOICE",
                "Wo war das Haus und wer wohnte dort?                | SEVERAL",
                "Was hat er gesagt? Was haben Sie getan?             | SEVERAL"
            })
    void findsInGermanWhatClosesOrLeads(String wording, Kind kind) {
        assertThat(found("de", wording)).contains(kind);
    }

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O homem da agência trancou a porta? | CLOSED",
                "Havia mais alguém na casa?          | CLOSED",
                "Teve medo?                          | CLOSED",
                "E havia mais alguém?                | CLOSED",
                "Podia sair?                         | CLOSED",
                "Ele disse que voltava?              | CLOSED",
                "Diga-me se ele trancou a porta.     | CLOSED",
                "Diga-me quem conduzia.              | CLOSED",
                "Pergunte-lhe se tinha medo          | CLOSED",
                "Ele trancou a porta, não é?         | LEADING",
                "Ele trancou a porta, não foi?       | LEADING",
                "Então ele ficou com os papéis?      | LEADING",
                "Não tinha medo?                     | LEADING",
                "Com certeza tinha medo.             | LEADING",
                "Porque é que não se foi embora?     | WHY",
                "Por que não fugiu?                  | WHY",
                "Foi de manhã ou à tarde?            | CHOICE",
                "Fale-me da casa ou do carro.        | CHOICE",
                "Onde era a casa e quem vivia lá?    | SEVERAL",
                "O que disse ele? O que fez?         | SEVERAL"
            })
    void findsInPortugueseWhatClosesOrLeads(String wording, Kind kind) {
        assertThat(found("pt", wording)).contains(kind);
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
                "es | Desde que subió al coche hasta la casa, cuénteme todo.",
                "en | And what happened next?",
                "es | ¿Y qué pasó después?",
                "fr | Racontez-moi tout sur cette maison.",
                "fr | Vous avez parlé des papiers. Racontez-moi tout là-dessus.",
                "fr | Que s’est-il passé ensuite ?",
                "fr | Parlez-moi de l’homme qui conduisait.",
                "fr | Pouvez-vous me raconter le matin de votre départ ?",
                "fr | Comment avez-vous voyagé ?",
                "fr | Où était la maison ?",
                "fr | Que faisaient les autres ?",
                "fr | Qui habitait là ?",
                "fr | Depuis le moment où vous êtes montée dans la voiture jusqu’à la maison, racontez-moi tout.",
                "fr | Décrivez-moi l’endroit où vous dormiez.",
                "fr | Comment était la maison ?",
                "fr | Qu’est-ce qui s’est passé après ?",
                "fr | Et après, que s’est-il passé ?",
                "fr | Et que s’est-il passé ensuite ?",
                "fr | Parlez-moi de l’endroit où les autres dormaient.",
                "fr | Décrivez-moi la maison où vous étiez.",
                "fr | Et alors, comment êtes-vous rentrée ?",
                "fr | À quel moment êtes-vous partie ?",
                "fr | Avec qui étiez-vous ?",
                "fr | Dans quelle ville était-ce ?",
                "fr | Vous étiez où ?",
                "de | Erzählen Sie mir alles über dieses Haus.",
                "de | Sie haben von den Papieren gesprochen. Erzählen Sie mir alles darüber.",
                "de | Was ist dann geschehen?",
                "de | Erzählen Sie mir mehr über den Mann, der gefahren ist.",
                "de | Können Sie mir von dem Morgen erzählen, an dem Sie gegangen sind?",
                "de | Wie sind Sie gereist?",
                "de | Wo war das Haus?",
                "de | Wer wohnte dort?",
                "de | Vom Einsteigen in das Auto bis zum Haus: erzählen Sie mir alles.",
                "de | Beschreiben Sie mir, wo Sie geschlafen haben.",
                "de | Dann erzählen Sie mir, was im Haus geschah.",
                "de | Und dann, wie ging es weiter?",
                "de | Und was ist dann geschehen?",
                "de | Als Sie ankamen, was geschah?",
                "de | Dann, was geschah?",
                "de | Die Frau im Haus, was hat sie getan?",
                "de | Mit wem waren Sie dort?",
                "de | In welcher Stadt war das?",
                "de | Könnten Sie mir die Fahrt beschreiben?",
                "de | Was hat er dann getan?",
                "pt | Conte-me tudo sobre essa casa.",
                "pt | Falou dos papéis. Conte-me tudo sobre isso.",
                "pt | O que aconteceu depois?",
                "pt | Fale-me mais sobre o homem que conduzia.",
                "pt | Pode contar-me como foi a viagem?",
                "pt | Como viajaram?",
                "pt | Onde era a casa?",
                "pt | Quem vivia lá?",
                "pt | Desde que entrou no carro até à casa, conte-me tudo.",
                "pt | Descreva-me o sítio onde dormia.",
                "pt | E depois, o que aconteceu?",
                "pt | E depois?",
                "pt | E o que aconteceu a seguir?",
                "pt | Com quem estava?",
                "pt | Em que cidade era?",
                "pt | Pode falar-me da casa?",
                "pt | Então, como foi a viagem?",
                "pt | Conte-me o que viu na casa."
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

    @Requirement(5)
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Parlez-moi de l’homme et de la cave.             | homme   | cave",
                "de | Erzählen Sie mir von dem Haus und dem Keller.    | haus    | Keller",
                "pt | Fale-me da casa e da cave.                       | casa    | cave"
            })
    void namesItInEachLanguage(String language, String wording, String said, String word) {
        var advice = rules(language).advise(wording, Set.of(said));

        assertThat(advice.findings())
                .containsExactly(new Finding(Kind.INTRODUCES, Optional.of(Confidential.of(word))));
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
    @CsvSource({"en", "es", "fr", "de", "pt"})
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
