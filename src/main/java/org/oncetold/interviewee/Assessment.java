// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interviewee;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.oncetold.base.Confidential;
import org.oncetold.base.Refusal;

/// An individual assessment of needs, ticked and written by a person together with the interviewee.
/// Nothing in it is computed, and there is no score.
///
/// @param factors what was looked at, each in words
/// @param ownWishes what the interviewee says they need
/// @param wishesNoMeasures that they do not wish special measures, which is theirs to say
/// @param measures what was chosen, each with words on how
public record Assessment(
        Map<Factor, Confidential<String>> factors,
        Set<Attention> attention,
        Confidential<String> ownWishes,
        boolean wishesNoMeasures,
        Map<Measure, Confidential<String>> measures)
        implements Fact {

    public Assessment {
        factors = ordered(Factor.class, factors);
        measures = ordered(Measure.class, measures);
        attention =
                attention.isEmpty() ? EnumSet.noneOf(Attention.class) : EnumSet.copyOf(attention);
        ownWishes = Text.any(ownWishes);
        if (factors.isEmpty()
                && attention.isEmpty()
                && measures.isEmpty()
                && ownWishes.reveal().isEmpty())
            throw new Refusal(Refusal.Kind.UNFIT, "interviewee.refusal.emptyAssessment");
    }

    private static <K extends Enum<K>> Map<K, Confidential<String>> ordered(
            Class<K> type, Map<K, Confidential<String>> texts) {
        var ordered = new EnumMap<K, Confidential<String>>(type);
        texts.forEach((key, words) -> ordered.put(key, Text.any(words)));
        return ordered;
    }
}
