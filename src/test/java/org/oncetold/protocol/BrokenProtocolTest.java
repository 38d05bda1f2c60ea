// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncetold.base.Content;
import org.oncetold.base.OnceToldHome;

class BrokenProtocolTest extends BrokenContent {

    private static final String SMALL =
            """
            id: small
            version: 1.0.0
            languages: [en]
            support: [thanks]
            anytime:
              - {id: danger, type: yes-no, optional: true}
            branches:
              B-INT: talk.interpreter is yes
              B-DANGER: anytime.danger is yes and not B-INT
            phases:
              - id: talk
                part: during
                steps:
                  - id: talk
                    minMinutes: 1
                    allowedSupport: [thanks]
                    mustRecord:
                      - {id: interpreter, type: yes-no}
                      - {id: how, type: choice, choices: [well, so-so]}
                  - id: helper
                    appliesIf: B-INT
            """;

    private static final String WORDS =
            """
            protocol: small
            language: en
            title: Small
            purpose: A small protocol
            review: Draft
            support: {thanks: Thank you}
            anytime:
              danger: {label: Danger}
            branches:
              B-INT: {title: Interpreter, text: Slowly}
              B-DANGER: {title: Danger, text: Safety first}
            phases: {talk: Talk}
            steps:
              talk:
                title: talk
                purpose: To talk
                say: [Tell me, Go on]
                do: [Listen]
                never: [Interrupt]
                fields:
                  interpreter: {label: Interpreter}
                  how: {label: How, choices: {well: Well, so-so: So-so}}
              helper: {title: helper, purpose: Help, say: [Hello], do: [Help], never: [Add]}
            """;

    BrokenProtocolTest() {
        super("small", SMALL);
    }

    @Test
    void acceptsWhatIsWhole() {
        assertThat(mistakesIn(SMALL)).isEmpty();
        assertThat(mistakesInWords(WORDS)).isEmpty();
    }

    @Nested
    class TheStructure {

        @Test
        void anUnknownFieldIsRefusedWithTheNearestKnownOne() {
            mistake(SMALL.replace("minMinutes", "minMinute"), 15, "minMinute", "`minMinutes`");
        }

        @Test
        void aWrongTypeIsRefused() {
            mistake(SMALL.replace("minMinutes: 1", "minMinutes: soon"), 15, "whole number", "45");
            mistake(
                    SMALL.replace(
                            "type: yes-no}\n          - {id: how",
                            "type: yesno}\n          - {id: how"),
                    18,
                    "yesno",
                    "`yes-no`");
            mistake(SMALL.replace("languages: [en]", "languages: en"), 3, "not a list", "- ");
        }

        @Test
        void anIdUsedTwiceIsRefused() {
            mistake(SMALL.replace("id: helper", "id: talk"), 20, "taken", "another id");
            mistake(SMALL.replace("id: how", "id: interpreter"), 19, "twice", "another id");
            mistake(SMALL.replace("version: 1.0.0", "id: small"), 2, "twice", "delete");
        }

        @Test
        void anUnknownStepOrBranchOrValueInAConditionIsRefused() {
            mistake(
                    SMALL.replace("talk.interpreter is", "talks.interpreter is"),
                    8,
                    "no step `talks`",
                    "`talk`");
            mistake(
                    SMALL.replace("talk.interpreter is", "talk.interpretor is"),
                    8,
                    "records no field",
                    "`interpreter`");
            mistake(
                    SMALL.replace("interpreter is yes", "interpreter is yess"),
                    8,
                    "never be `yess`",
                    "`yes`");
            mistake(
                    SMALL.replace("appliesIf: B-INT", "appliesIf: B-INTT"),
                    21,
                    "no branch `B-INTT`",
                    "`B-INT`");
        }

        @Test
        void aConditionThatCannotBeReadIsRefused() {
            mistake(
                    SMALL.replace("talk.interpreter is yes", "talk.interpreter yes"),
                    8,
                    "cannot be read",
                    "write");
            mistake(
                    SMALL.replace("talk.interpreter is yes", "(talk.interpreter is yes"),
                    8,
                    "`)` is missing",
                    "write");
        }

        @Test
        void aBranchThatWaitsForItselfIsRefused() {
            var circle = SMALL.replace("talk.interpreter is yes", "B-DANGER");
            mistake(circle, 8, "B-INT -> B-DANGER -> B-INT", "take one");
        }

        @Test
        void aBranchThatNoAnswerOpensIsRefused() {
            var never = "talk.interpreter is yes and talk.interpreter is no";
            mistake(SMALL.replace("talk.interpreter is yes", never), 8, "ever open", "exclude");
        }

        @Test
        void aBranchWhoseOwnStepIsItsOnlyWayInIsRefused() {
            var text =
                    SMALL.replace("talk.interpreter is yes", "helper.here is yes")
                            + "        mustRecord: [{id: here, type: yes-no}]\n";
            mistake(text, 8, "ever open", "come up without it");
        }

        @Test
        void aStepThatNeverComesUpIsRefused() {
            mistake(
                    SMALL.replace("appliesIf: B-INT", "appliesIf: B-INT and not B-INT"),
                    21,
                    "never come up",
                    "appliesIf");
        }

        @Test
        void unreadableYamlIsRefusedWithItsLine() {
            mistake(
                    SMALL.replace("support: [thanks]", "support: [thanks"),
                    5,
                    "not readable YAML",
                    "quotes");
            mistake("", 1, "no keys", "id");
            mistake("a: &x [1]\nb: *x\n", 1, "not readable YAML", "write every entry out");
            mistake(SMALL.replace("thanks", "gr\uFFFDcias"), 4, "UTF-8", "save");
        }

        @Test
        void anUnlistedSupportingPhraseIsRefused() {
            mistake(
                    SMALL.replace("allowedSupport: [thanks]", "allowedSupport: [thank]"),
                    14,
                    "thank",
                    "`thanks`");
        }
    }

    @Nested
    class TheWords {

        @Test
        void aMissingKeyIsRefused() {
            wordsMistake(
                    WORDS.replace("  B-DANGER: {title: Danger, text: Safety first}\n", ""),
                    10,
                    "B-DANGER",
                    "add");
            wordsMistake(WORDS.replace("purpose: To talk", "purpose:"), 16, "purpose", "write");
            wordsMistake(WORDS.replace(", so-so: So-so", ""), 22, "so-so", "add");
            wordsMistake(
                    WORDS.replace("    never: [Interrupt]\n", ""), 15, "never", "at least one");
        }

        @Test
        void wordsThatBelongToNothingAreRefused() {
            wordsMistake(
                    WORDS.replace("helper: {title", "helpers: {title"),
                    23,
                    "unknown field `helpers`",
                    "`helper`");
            wordsMistake(
                    WORDS.replace("purpose: To talk", "aim: To talk"),
                    16,
                    "unknown field `aim`",
                    "known here");
        }

        @Test
        void aTranslationHasAsManyEntriesAsTheOriginal() {
            var original = words(WORDS, Optional.empty(), new Mistakes("en"));
            var mistakes = new Mistakes("es");
            words(WORDS.replace("say: [Tell me, Go on]", "say: [Cuente]"), original, mistakes);
            assertThat(mistakes.found())
                    .singleElement()
                    .satisfies(found -> assertThat(found.what()).contains("1 entries", "2"));
        }
    }

    @Nested
    class AnAgencysOwnFiles {

        @TempDir Path own;

        @BeforeEach
        void copyShipped() throws IOException {
            copy("templates/protocols/adult-peace.yaml");
            copy("i18n/protocols/adult-peace/es.yaml");
        }

        @Test
        void goBeforeTheShippedOnes() throws IOException {
            change("templates/protocols/adult-peace.yaml", "reviewedBy: \"\"", "reviewedBy: NTC");
            assertThat(protocols().byId("adult-peace").reviewedBy()).contains("NTC");
        }

        @Test
        void withMistakesAreSetAsideAndTheShippedOnesServe() throws IOException {
            change("templates/protocols/adult-peace.yaml", "is under-18", "is under18");
            change("i18n/protocols/adult-peace/es.yaml", "  thanks:", "  thank:");

            var protocols = protocols();

            assertThat(protocols.byId("adult-peace").steps()).hasSizeGreaterThan(20);
            assertThat(protocols.words("adult-peace", Locale.of("es")).support())
                    .containsKey("thanks");
            assertThat(protocols.setAside())
                    .extracting(Mistake::file)
                    .allMatch(file -> file.startsWith(own.toString()))
                    .hasSizeGreaterThan(1);
        }

        @Test
        void inAnotherEncodingAreSetAside() throws IOException {
            var words = own.resolve("i18n/protocols/adult-peace/es.yaml");
            Files.writeString(words, Files.readString(words), StandardCharsets.ISO_8859_1);

            assertThat(protocols().setAside())
                    .singleElement()
                    .satisfies(mistake -> assertThat(mistake.what()).contains("UTF-8"));
            assertThat(protocols().languages("adult-peace")).containsExactly("en", "es");
        }

        @Test
        void mayAddALanguage() throws IOException {
            var english = Files.readString(Path.of("i18n/protocols/adult-peace/en.yaml"));
            Files.writeString(
                    own.resolve("i18n/protocols/adult-peace/fr.yaml"),
                    english.replace("language: en", "language: fr"));

            assertThat(protocols().languages("adult-peace")).containsExactly("en", "es", "fr");
        }

        private Protocols protocols() {
            return new Protocols(new Content(new OnceToldHome(Path.of("target"), own, false)));
        }

        private void copy(String path) throws IOException {
            Files.createDirectories(own.resolve(path).getParent());
            Files.copy(Path.of(path), own.resolve(path));
        }

        private void change(String path, String from, String to) throws IOException {
            var text = Files.readString(own.resolve(path));
            assertThat(text).contains(from);
            Files.writeString(own.resolve(path), text.replace(from, to));
        }
    }
}
