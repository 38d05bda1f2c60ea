// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

/// Why there are no words. The recording is intact in every case. Words for people:
/// `transcription.failure.<name>`.
public enum Failure {
    /// There is no model for the language of the statement.
    NO_MODEL,
    /// There is one, but it is damaged or incomplete.
    MODEL_UNFIT,
    /// Workers cannot be started on this machine.
    CANNOT_START,
    /// Workers die again and again.
    RECOGNIZER_LOST,
    /// The sound has a rate the model does not take.
    RATE_UNFIT,
    /// The sealed sound does not open.
    SOUND_BROKEN,
    /// The person does not wish it. They may change their mind.
    NOT_WISHED;

    public String key() {
        return "transcription.failure." + name();
    }
}
