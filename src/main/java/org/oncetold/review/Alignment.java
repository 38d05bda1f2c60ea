// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.util.Arrays;
import java.util.List;

/// Which words of a new text are the words of an old one, in order: a longest common subsequence.
final class Alignment {

    static final int NEW = -1;

    /// Beyond this many comparisons (two texts of 3,000 words) the middle counts as all new.
    private static final long LIMIT = 9_000_000;

    private final List<String> before;
    private final List<String> after;
    private final int[] match;

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        match = new int[after.size()];
        Arrays.fill(match, NEW);
    }

    /// For each new word the number of the old word it is, or [#NEW].
    static int[] of(List<String> before, List<String> after) {
        return new Alignment(before, after).align();
    }

    private int[] align() {
        var shorter = Math.min(before.size(), after.size());
        var head = 0;
        while (head < shorter && same(head, head)) match[head] = head++;
        var tail = 0;
        while (tail < shorter - head && same(before.size() - 1 - tail, after.size() - 1 - tail)) {
            match[after.size() - 1 - tail] = before.size() - 1 - tail;
            tail++;
        }
        middle(head, before.size() - tail, after.size() - tail);
        return match;
    }

    private void middle(int head, int oldEnd, int newEnd) {
        if ((long) (oldEnd - head) * (newEnd - head) > LIMIT) return;
        var common = common(head, oldEnd, newEnd);
        var i = head;
        var j = head;
        while (i < oldEnd && j < newEnd) {
            if (same(i, j)) match[j++] = i++;
            else if (common[i - head + 1][j - head] >= common[i - head][j - head + 1]) i++;
            else j++;
        }
    }

    /// How many words the rests from each pair of places have in common.
    private int[][] common(int head, int oldEnd, int newEnd) {
        var common = new int[oldEnd - head + 1][newEnd - head + 1];
        for (var i = oldEnd - 1; i >= head; i--)
            for (var j = newEnd - 1; j >= head; j--)
                common[i - head][j - head] =
                        same(i, j)
                                ? common[i - head + 1][j - head + 1] + 1
                                : Math.max(
                                        common[i - head + 1][j - head],
                                        common[i - head][j - head + 1]);
        return common;
    }

    private boolean same(int i, int j) {
        return before.get(i).equals(after.get(j));
    }
}
