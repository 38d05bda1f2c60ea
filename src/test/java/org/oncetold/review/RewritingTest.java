// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.review.ReviewFixture.passage;
import static org.oncetold.review.ReviewFixture.rewritten;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RewritingTest {

    private static final String MACHINE = "there was a house with a blue floor he took the papers";

    @Test
    void findsTheWordsThatDiffer() {
        var passage = rewritten(passage(MACHINE), MACHINE.replace("floor", "door"));

        assertThat(passage.standing())
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.words()).isEqualTo(new WordRange(7, 8));
                    assertThat(correction.heard().reveal()).isEqualTo("door");
                });
        assertThat(passage.machineText()).isEqualTo(MACHINE);
        assertThat(passage.words(passage.standing().getFirst().words())).isEqualTo("floor");
    }

    @Test
    void changesNothingWhenOnlyWhiteSpaceDiffers() {
        assertThat(Rewriting.of(passage(MACHINE), "  " + MACHINE.replace(" ", "\n ") + "\t"))
                .isEmpty();
    }

    @Test
    void capitalsAndStopsAreRecordedButGetNoNumber() {
        var passage = rewritten(passage("we left"), "We left.");

        assertThat(passage.text()).isEqualTo("We left.");
        assertThat(passage.standing()).hasSize(2).allMatch(passage::spelling);
        assertThat(passage.spans())
                .filteredOn(Span.HeardWords.class::isInstance)
                .allSatisfy(span -> assertThat(((Span.HeardWords) span).number()).isZero());
    }

    @Test
    void aWordPutInStandsWhereTheMachineWroteNothing() {
        var passage = rewritten(passage("i did see her"), "i did not see her");

        assertThat(passage.standing())
                .singleElement()
                .satisfies(c -> assertThat(c.words()).isEqualTo(new WordRange(2, 2)));
        assertThat(passage.text()).isEqualTo("i did not see her");
    }

    @Test
    void aWordThatNobodySaidIsLeftOutOfTheTextAndStaysBesideIt() {
        var passage = rewritten(passage("the i did not see her"), "i did not see her");

        assertThat(passage.text()).isEqualTo("i did not see her");
        assertThat(passage.machineText()).startsWith("the ");
    }

    @Test
    void writingTheMachinesWordsAgainTakesNothingAway() {
        var corrected = rewritten(passage(MACHINE), MACHINE.replace("floor", "door"));
        var back = rewritten(corrected, MACHINE);

        assertThat(back.text()).isEqualTo(MACHINE);
        assertThat(back.corrections()).hasSize(2).containsAll(corrected.corrections());
        assertThat(back.spans()).allMatch(Span.MachineWord.class::isInstance);
    }

    /// Any text can be made out of any passage, however often it was changed before, and after it
    /// the machine's words are all there.
    @Property
    void anyTextCanBeWrittenAndNoMachineWordIsLost(
            @ForAll("spoken") String machine, @ForAll("rewritings") List<String> texts) {
        var untouched = passage(machine);
        var passage = untouched;

        for (var text : texts) {
            passage = rewritten(passage, text);

            assertThat(passage.text()).isEqualTo(text.strip());
            assertThat(passage.machineText()).isEqualTo(machine);
            assertThat(shown(passage)).isEqualTo(everyWordOnce(untouched));
        }
    }

    /// What is written before stays as it was: records are only added.
    @Property
    void earlierCorrectionsStayAsTheyWere(
            @ForAll("spoken") String machine, @ForAll("rewritings") List<String> texts) {
        var passage = passage(machine);
        for (var text : texts) {
            var next = rewritten(passage, text);
            assertThat(next.corrections().subList(0, passage.corrections().size()))
                    .isEqualTo(passage.corrections());
            passage = next;
        }
    }

    /// Numbers of the machine's words that are in the text or beside it, struck through.
    private static List<Integer> shown(Passage passage) {
        return passage.spans().stream()
                .flatMap(span ->
                        switch (span) {
                            case Span.MachineWord word -> List.of(word.index()).stream();
                            case Span.HeardWords heard ->
                                    IntStream.range(
                                                    heard.correction().words().from(),
                                                    heard.correction().words().to())
                                            .boxed();
                        })
                .toList();
    }

    private static List<Integer> everyWordOnce(Passage passage) {
        return IntStream.range(0, passage.words().size()).boxed().toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "A", "b.", "-")
                .list()
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }

    /// What a machine wrote: at least one word.
    @Provide
    Arbitrary<String> spoken() {
        return texts().filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<List<String>> rewritings() {
        return texts().list().ofMinSize(1).ofMaxSize(5);
    }
}
