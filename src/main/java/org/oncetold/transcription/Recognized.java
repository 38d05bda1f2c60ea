// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

import java.util.List;

/// What was heard: the runs of words with times from the start of this hearing.
///
/// @param samples how many samples these words cover
/// @param ended whether the sound ended there
public record Recognized(List<List<Word>> runs, long samples, boolean ended) {

    public Recognized {
        runs = List.copyOf(runs);
    }
}
