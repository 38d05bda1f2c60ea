// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncetold.review.ReviewFixture.correction;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.oncetold.review.Corrections.Placing;

class CorrectionsTest {

    private final Corrections none = new Corrections(List.of());

    @Test
    void refusesACorrectionOfWordsThatAnotherOneIsAboutAndKeepsBothTexts() {
        var first = correction(3, 5, "blue door");
        var second = correction(4, 6, "green floor");

        var placing = stands(none.place(first)).place(second);

        assertThat(placing).isEqualTo(new Placing.Clash(first, second));
        assertThat(((Placing.Clash) placing).offered().heard().reveal()).isEqualTo("green floor");
    }

    @Test
    void aNewerCorrectionTakesThePlaceOfTheOneItNamesAndBothStayReadable() {
        var first = correction(3, 5, "blue door");
        var second = correction(3, 5, "blue floor", first);

        var corrections = stands(stands(none.place(first)).place(second));

        assertThat(corrections.standing()).containsExactly(second);
        assertThat(corrections.all()).containsExactly(first, second);
    }

    @Test
    void refusesToSupersedeWhatAnotherPersonAlreadySuperseded() {
        var first = correction(3, 5, "blue door");
        var theirs = correction(3, 5, "blue floor", first);
        var late = correction(3, 5, "new door", first);

        var placing = stands(stands(none.place(first)).place(theirs)).place(late);

        assertThat(placing).isEqualTo(new Placing.Clash(theirs, late));
    }

    @Test
    void refusesTwoAdditionsAtOnePlace() {
        var first = correction(3, 3, "no");
        var second = correction(3, 3, "not");

        assertThat(stands(none.place(first)).place(second)).isInstanceOf(Placing.Clash.class);
    }

    @Test
    void putsCorrectionsInTheOrderInWhichTheyAreRead() {
        var later = correction(5, 6, "street");
        var addition = correction(2, 2, "not");
        var earlier = correction(2, 4, "blue door");

        var corrections = stands(stands(stands(none.place(later)).place(earlier)).place(addition));

        assertThat(corrections.standing()).containsExactly(addition, earlier, later);
    }

    @Property
    void noTwoThatStandAreAboutTheSameWords(
            @ForAll List<@IntRange(max = 12) Integer> from,
            @ForAll List<@IntRange(max = 4) Integer> size) {
        var corrections = none;
        for (var i = 0; i < Math.min(from.size(), size.size()); i++) {
            var offered = correction(from.get(i), from.get(i) + size.get(i), "x");
            if (corrections.place(offered) instanceof Placing.Stands(var grown))
                corrections = grown;
        }

        var standing = corrections.standing();
        for (var one : standing)
            for (var other : standing)
                assertThat(one == other || !one.words().overlaps(other.words())).isTrue();
    }

    private static Corrections stands(Placing placing) {
        return ((Placing.Stands) placing).corrections();
    }
}
