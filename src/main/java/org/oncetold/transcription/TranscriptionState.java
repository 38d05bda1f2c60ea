// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription;

/// How far the machine is with a recording.
public enum TranscriptionState {
    NONE,
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
