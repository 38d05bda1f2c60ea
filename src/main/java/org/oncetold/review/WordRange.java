// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

/// A run of the machine's words in one passage, by their numbers: `from` is in it, `to` is not. An
/// empty run is a place between two words, where the machine wrote nothing.
public record WordRange(int from, int to) {

    public WordRange {
        if (from < 0 || to < from)
            throw new IllegalArgumentException("no run of words: " + from + ".." + to);
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int size() {
        return to - from;
    }

    /// Whether both cannot stand beside each other. Two empty runs at one place do overlap: nobody
    /// could say which of the two texts comes first.
    public boolean overlaps(WordRange other) {
        if (isEmpty() && other.isEmpty()) return from == other.from;
        return from < other.to && other.from < to;
    }
}
