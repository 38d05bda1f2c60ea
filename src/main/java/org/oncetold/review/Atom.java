// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What goes together when a text is changed: one word of the machine, or all of one correction.
record Atom(WordRange words, List<String> tokens, Optional<CorrectionId> correction) {

    /// The atoms of a passage in the order in which they are read.
    static List<Atom> of(Passage passage) {
        var atoms = new ArrayList<Atom>();
        var next = 0;
        for (var correction : passage.standing()) {
            machine(passage, next, correction.words().from(), atoms);
            atoms.add(heard(correction));
            next = correction.words().to();
        }
        machine(passage, next, passage.words().size(), atoms);
        return atoms;
    }

    static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /// Stands where the machine wrote nothing.
    boolean isAddition() {
        return words.isEmpty();
    }

    boolean isSilent() {
        return tokens.isEmpty();
    }

    private static void machine(Passage passage, int from, int to, List<Atom> atoms) {
        for (var i = from; i < to; i++)
            atoms.add(
                    new Atom(
                            new WordRange(i, i + 1),
                            List.of(passage.words().get(i).text()),
                            Optional.empty()));
    }

    private static Atom heard(Correction correction) {
        return new Atom(
                correction.words(),
                split(correction.heard().reveal()),
                Optional.of(correction.id()));
    }
}
