// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

import java.util.List;

/// Everything the recorder can say. The web component picks the sentence; see `sentence()` and
/// `caution()` in `frontend/recorder`.
final class RecorderWords {

    private static final String PREFIX = "recording.recorder.";
    private static final List<String> KEYS =
            List.of(
                    "state.idle",
                    "state.opening",
                    "state.ready",
                    "state.recording",
                    "state.paused",
                    "state.finishing",
                    "state.closed",
                    "masked",
                    "maskedLong",
                    "late",
                    "mask",
                    "unmask",
                    "trouble.refused",
                    "trouble.missing",
                    "trouble.busy",
                    "trouble.insecure",
                    "trouble.lost",
                    "trouble.conflict",
                    "trouble.digest-lost",
                    "trouble.nothing",
                    "trouble.closed",
                    "trouble.elsewhere",
                    "trouble.another-device",
                    "takeOver",
                    "another",
                    "listening",
                    "heard",
                    "silent",
                    "waiting",
                    "memoryOnly",
                    "narrow",
                    "level",
                    "setup",
                    "setup.1",
                    "setup.2",
                    "setup.3",
                    "speaker.UNKNOWN",
                    "speaker.INTERVIEWER",
                    "speaker.PERSON",
                    "speaker.INTERPRETER",
                    "device",
                    "usual",
                    "none",
                    "unnamed",
                    "together",
                    "apart",
                    "oneClock",
                    "ownClocks",
                    "twice",
                    "tooFew",
                    "same",
                    "away",
                    "listeningEach",
                    "recorded",
                    "kept",
                    "safe");

    private RecorderWords() {}

    static void giveTo(AudioRecorder recorder) {
        ClientWords.give(recorder, PREFIX, KEYS);
    }
}
