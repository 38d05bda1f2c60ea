// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the text of a passage as a person left it into corrections of exactly the words that
/// differ, so that nobody has to mark words before writing.
final class Rewriting {

    /// One change: these words are said as `heard`.
    record Change(WordRange words, String heard, Set<CorrectionId> supersedes) {}

    private final List<Atom> atoms;
    private final List<String> after;
    private final int[] match;
    private final List<Change> changes = new ArrayList<>();

    private Rewriting(Passage passage, String text) {
        atoms = Atom.of(passage);
        after = Atom.split(text);
        match = Alignment.of(keys(atoms.stream().flatMap(a -> a.tokens().stream())), keys(after));
    }

    /// The changes that make `text` out of the passage, in the order of the words. None if only
    /// white space differs.
    static List<Change> of(Passage passage, String text) {
        return new Rewriting(passage, text).changes();
    }

    /// The letters and digits of a text, so that capitals and stops do not matter.
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip();
    }

    /// Walks from one kept atom to the next; what lies between is one change.
    private List<Change> changes() {
        var firstTouched = 0;
        var written = 0;
        var token = 0;
        for (var i = 0; i < atoms.size(); i++) {
            var atom = atoms.get(i);
            var at = keptAt(atom, token);
            if (at >= written) {
                change(firstTouched, i, written, at);
                written = at + atom.tokens().size();
                change(i, i + 1, at, written);
                firstTouched = i + 1;
            }
            token += atom.tokens().size();
        }
        change(firstTouched, atoms.size(), written, after.size());
        return List.copyOf(changes);
    }

    /// Where the new text has all of an atom's words side by side, or -1. An addition whose
    /// neighbour is new counts as changed: two additions cannot stand at one place.
    private int keptAt(Atom atom, int token) {
        if (atom.isSilent()) return -1;
        var size = atom.tokens().size();
        var at = 0;
        while (at < match.length && match[at] != token) at++;
        if (at + size > match.length) return -1;
        for (var i = 0; i < size; i++) if (match[at + i] != token + i) return -1;
        return atom.isAddition() && (isNew(at - 1) || isNew(at + size)) ? -1 : at;
    }

    private boolean isNew(int at) {
        return at >= 0 && at < match.length && match[at] == Alignment.NEW;
    }

    private void change(int from, int to, int newFrom, int newTo) {
        var touched = atoms.subList(from, to);
        var heard = after.subList(newFrom, newTo);
        if (heard.equals(touched.stream().flatMap(atom -> atom.tokens().stream()).toList())) return;
        var supersedes =
                touched.stream()
                        .map(Atom::correction)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        changes.add(new Change(range(from, touched), String.join(" ", heard), supersedes));
    }

    private WordRange range(int from, List<Atom> touched) {
        if (!touched.isEmpty())
            return new WordRange(touched.getFirst().words().from(), touched.getLast().words().to());
        var place = from == 0 ? 0 : atoms.get(from - 1).words().to();
        return new WordRange(place, place);
    }

    private static List<String> keys(List<String> tokens) {
        return keys(tokens.stream());
    }

    private static List<String> keys(Stream<String> tokens) {
        return tokens.map(Rewriting::key).toList();
    }

    private static String key(String token) {
        var letters = letters(token);
        return letters.isEmpty() ? token : letters;
    }
}
