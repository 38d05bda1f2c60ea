// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;

/// What is known of the machine's words for a recording. Implemented by the module that makes them,
/// so that the state of a recording can tell it.
public interface TranscriptionReport {

    Optional<Progress> of(RecordingId recording);

    /// Whether the words are kept, as the database has it now.
    boolean isWritten(RecordingId recording);

    /// @param state QUEUED, RUNNING, DONE or FAILED
    /// @param progress from 0 to 1
    /// @param model the name of the speech model
    record Progress(String state, double progress, String model) {}
}
