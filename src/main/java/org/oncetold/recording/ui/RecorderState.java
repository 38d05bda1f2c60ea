// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.ui;

/// What the recorder in the browser is doing. Its names are those of the web component, in
/// capitals.
public enum RecorderState {
    IDLE,
    OPENING,
    READY,
    RECORDING,
    PAUSED,
    FINISHING,
    CLOSED
}
