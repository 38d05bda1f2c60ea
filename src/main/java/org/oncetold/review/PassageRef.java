// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import org.oncetold.recording.RecordingId;

/// Names one passage: a recording and the number of the utterance in it.
public record PassageRef(RecordingId recording, int utterance) {

    public PassageRef {
        if (utterance < 0) throw new IllegalArgumentException("no passage: " + utterance);
    }
}
