// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// Where a recording is in its life. It only ever goes from OPEN to one of the other two.
public enum RecordingState {
    /// Chunks are taken.
    OPEN,
    /// Whole: number and digest agreed with what the sender had. Never changes again.
    CLOSED,
    /// Ended without the sender's agreement; what was kept is kept, and never changes again.
    INCOMPLETE
}
