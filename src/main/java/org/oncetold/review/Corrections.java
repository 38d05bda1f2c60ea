// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// All corrections of one passage in the order in which they were written. Only grows. No two that
/// stand are about the same words.
record Corrections(List<Correction> all) {

    private static final Comparator<Correction> AS_READ =
            Comparator.<Correction>comparingInt(correction -> correction.words().from())
                    .thenComparingInt(correction -> correction.words().to());

    /// What became of a correction that was offered.
    sealed interface Placing {
        record Stands(Corrections corrections) implements Placing {}

        /// Another one stands there that the writer had not seen. Both texts are kept.
        record Clash(Correction standing, Correction offered) implements Placing {}
    }

    Corrections {
        all = List.copyOf(all);
    }

    /// Those that nothing supersedes, in the order in which they are read.
    List<Correction> standing() {
        var gone = superseded();
        return all.stream()
                .filter(correction -> !gone.contains(correction.id()))
                .sorted(AS_READ)
                .toList();
    }

    /// Puts one more beside the words, unless that would pass over what another person wrote.
    Placing place(Correction offered) {
        return clashing(offered)
                .findFirst()
                .<Placing>map(standing -> new Placing.Clash(standing, offered))
                .orElseGet(() -> new Placing.Stands(with(offered)));
    }

    private Stream<Correction> clashing(Correction offered) {
        var gone = superseded();
        var stale =
                all.stream()
                        .filter(later ->
                                later.supersedes().stream()
                                        .anyMatch(offered.supersedes()::contains));
        var passedOver =
                all.stream()
                        .filter(other -> !gone.contains(other.id()))
                        .filter(other -> !offered.supersedes().contains(other.id()))
                        .filter(offered::clashesWith);
        return Stream.concat(stale, passedOver);
    }

    private Corrections with(Correction offered) {
        var grown = new ArrayList<>(all);
        grown.add(offered);
        return new Corrections(grown);
    }

    private Set<CorrectionId> superseded() {
        var gone = new HashSet<CorrectionId>();
        all.forEach(correction -> gone.addAll(correction.supersedes()));
        return gone;
    }
}
