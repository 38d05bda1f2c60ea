// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// Where the sound of a recording came from.
public enum Source {
    MICROPHONE,
    IMPORT,
    /// Kept on a device whose recording another one took over, and handed in later.
    LATE
}
