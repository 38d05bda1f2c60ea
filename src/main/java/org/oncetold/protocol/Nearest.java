// SPDX-License-Identifier: Apache-2.0
package org.oncetold.protocol;

import java.util.Collection;
import java.util.Comparator;

/// Finds the word an author probably meant.
final class Nearest {

    /// A sentence that proposes the nearest known word, or lists what is known.
    static String mend(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .map(word -> "did you mean `" + word + "`?")
                .orElseGet(() ->
                        known.isEmpty()
                                ? "nothing is known here; delete it"
                                : "known here: "
                                        + String.join(", ", known.stream().sorted().toList()));
    }

    static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private Nearest() {}
}
