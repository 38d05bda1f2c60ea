// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How the protocols speak, in English and Spanish.
class WordingTest {

    private static final Pattern REASON =
            pattern("\\bwhy\\b|\\bpor qué\\b|explain to me|explíqueme");

    private static final Pattern PROMISE =
            pattern(
                    "\\b(I|we) promise|will be (all right|fine|okay)|(is|be) the last time"
                            + "|nobody will (ever )?(know|find out)|your secret"
                            + "|(need|will) not (have to )?tell (it|this) again|\\bget .*\\bback\\b"
                            + "|nobody asks you to|only what you (agree|allow)"
                            + "|\\b(te|le|les) promet|\\bprometemos|todo (irá|va a ir|saldrá) bien"
                            + "|(es|será) la última vez|nadie (lo sabrá|se enterará)|tu secreto"
                            + "|no tenga que contarlo|se le devuelve|nadie le pide"
                            + "|solo les digo lo que");

    private static final Pattern PRAISE =
            pattern(
                    "\\bbrave\\b|good (girl|boy|child)|well done|valiente|muy bien hecho|buen(a)? niñ");

    private static final Pattern BRAIN =
            pattern("brain|neuro|cortex|amygdala|cerebr|hippocamp|hipocamp|amígdala");

    private static final Pattern LOUD = pattern("[!¡]|\\berror|\\binvalid|\\binválid");

    private static final Pattern JUDGEMENT =
            pattern(
                    "\\b(did|offence|crime|signs|exploit|told|taken back|distress|danger|doubt|fit to"
                            + "|happened|account|control)"
                            + "|\\b(hizo|delito|señales|explot|contado|retirado|malestar|peligro|duda"
                            + "|condiciones|ocurrió|relato|control)");

    /// Two questions at once: two marks, two question words joined in one, or a second thought
    /// behind a comma.
    private static final Pattern TWO_QUESTIONS =
            pattern(
                    "\\?.*\\?"
                            + "|\\b(who|what|which|where|when|how)\\b[^.?]*"
                            + "\\b(and|or) (\\w+ )?(who|what|which|where|when|how)\\b[^.?]*\\?"
                            + "|\\b(when|how)\\b[^.?:]*, (and|or) [^.?]*\\?"
                            + "|, (and|or) (who|what|which|where|when|how)\\b[^.?]*\\?"
                            + "|¿(cuándo|cómo) \\p{L}+ [ye] \\p{L}+ [^?]*\\?"
                            + "|¿[^?]*(quién|qué|cuál|dónde|cuándo|cómo)[^?]*"
                            + "\\b[yoeu] (\\w+ )?(quién|qué|cuál|dónde|cuándo|cómo)\\b[^?]*\\?");

    private static final int MOST_LETTERS = 130;
    private static final int MOST_WORDS = 20;

    record Spoken(String protocol, String language, String place, String text) {}

    static Stream<ProtocolWords> words() {
        return ProtocolContentTest.protocols()
                .flatMap(protocol ->
                        Stream.of("en", "es")
                                .map(language ->
                                        ProtocolContentTest.SHIPPED.words(
                                                protocol.id(), Locale.forLanguageTag(language))));
    }

    @ParameterizedTest
    @MethodSource("words")
    void asksNobodyForTheReasonOfWhatTheyDid(ProtocolWords words) {
        assertThat(spoken(words)).noneMatch(found(REASON));
    }

    @ParameterizedTest
    @MethodSource("words")
    void promisesNothing(ProtocolWords words) {
        assertThat(spoken(words)).noneMatch(found(PROMISE));
    }

    @ParameterizedTest
    @MethodSource("words")
    void praisesTheEffortAndNeverTheContent(ProtocolWords words) {
        assertThat(spoken(words)).noneMatch(found(PRAISE));
    }

    @ParameterizedTest
    @MethodSource("words")
    void asksOneQuestionAtATime(ProtocolWords words) {
        assertThat(spoken(words)).noneMatch(found(TWO_QUESTIONS));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordingFitsIntoOneBreath(ProtocolWords words) {
        assertThat(spoken(words)).allMatch(one -> one.text().length() <= MOST_LETTERS);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everySentenceIsShort(ProtocolWords words) {
        for (var one : spoken(words)) {
            assertThat(one.text().split("[.?:;]"))
                    .as("%s", one)
                    .allMatch(sentence -> sentence.strip().split("\\s+").length <= MOST_WORDS);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void noWordOfTheBrainIsSaidOrWritten(ProtocolWords words) {
        assertThat(written(words)).noneMatch(found(BRAIN));
    }

    @ParameterizedTest
    @MethodSource("words")
    void isCalm(ProtocolWords words) {
        assertThat(written(words)).noneMatch(found(LOUD));
    }

    /// What is in the room lies flat on the table, and whoever tells can read it.
    @ParameterizedTest
    @MethodSource("words")
    void theTitlesInTheRoomSayNothingAboutThePerson(ProtocolWords words) {
        var titles = words.branches().values().stream().map(ProtocolWords.BranchWords::title);

        assertThat(titles).noneMatch(title -> JUDGEMENT.matcher(title).find());
    }

    @ParameterizedTest
    @MethodSource("words")
    void noStepHasMoreWordingsThanTheRoomShowsAndNoneTwice(ProtocolWords words) {
        assertThat(words.steps().values())
                .allSatisfy(step ->
                        assertThat(step.say()).hasSizeLessThanOrEqualTo(7).doesNotHaveDuplicates());
    }

    @Test
    void theRulesFindWhatMustNotBeSaid() {
        assertThat(REASON.matcher("Why did you go back?").find()).isTrue();
        assertThat(REASON.matcher("¿Por qué no lo dijo?").find()).isTrue();
        assertThat(PROMISE.matcher("It will be all right.").find()).isTrue();
        assertThat(PROMISE.matcher("Todo irá bien.").find()).isTrue();
        assertThat(PROMISE.matcher("Tell me about the last time.").find()).isFalse();
        assertThat(PROMISE.matcher("You need not tell it again.").find()).isTrue();
        assertThat(PROMISE.matcher("You get your things back.").find()).isTrue();
        assertThat(PROMISE.matcher("Se le devuelven sus cosas.").find()).isTrue();
        assertThat(PRAISE.matcher("What a good child you are.").find()).isTrue();
        assertThat(JUDGEMENT.matcher("Something the child did").find()).isTrue();
        assertThat(JUDGEMENT.matcher("Señales de explotación").find()).isTrue();
        assertThat(LOUD.matcher("¡Muy bien!").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("Where were you? What was there?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("Where was it, and about when?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("¿Qué se descontaba y para qué?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("When did you last eat, and sleep?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("Must you call, or who is waiting?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("¿Cómo duerme y come estos días?").find()).isTrue();
        assertThat(TWO_QUESTIONS.matcher("Would you like water or a break?").find()).isFalse();
    }

    /// What the person hears.
    private static List<Spoken> spoken(ProtocolWords words) {
        var said =
                words.steps().entrySet().stream()
                        .flatMap(step ->
                                step.getValue().say().stream()
                                        .map(text -> spoken(words, step.getKey(), text)));
        var support =
                ProtocolContentTest.SHIPPED.byId(words.protocol()).support().stream()
                        .filter(phrase -> phrase.use() != SupportPhrase.Use.NEVER)
                        .map(phrase ->
                                spoken(
                                        words,
                                        phrase.id(),
                                        words.support().getOrDefault(phrase.id(), "")));
        return Stream.concat(said, support).toList();
    }

    /// What the interviewer reads, with what the person hears.
    private static List<Spoken> written(ProtocolWords words) {
        var read =
                words.steps().entrySet().stream()
                        .flatMap(step -> {
                            var it = step.getValue();
                            return Stream.of(
                                            Stream.of(it.title(), it.purpose()),
                                            it.cue().stream(),
                                            it.does().stream(),
                                            it.never().stream())
                                    .flatMap(texts -> texts)
                                    .map(text -> spoken(words, step.getKey(), text));
                        });
        return Stream.concat(read, spoken(words).stream()).toList();
    }

    private static Spoken spoken(ProtocolWords words, String place, String text) {
        return new Spoken(words.protocol(), words.language(), place, text);
    }

    private static Predicate<Spoken> found(Pattern pattern) {
        return one -> pattern.matcher(one.text()).find();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
