// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

/// Words substituted, deleted and inserted between what was said and what was heard.
final class WordErrors {

    private WordErrors() {}

    static int between(String[] said, String[] heard) {
        var row = new int[heard.length + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= said.length; i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var same = said[i - 1].equals(heard[j - 1]) ? 0 : 1;
                var best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[heard.length];
    }
}
