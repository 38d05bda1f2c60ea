// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

/// What somebody does with the player by a key or a foot pedal.
public enum PlayAction {
    PLAY,
    BACK,
    ON,
    SLOWER,
    FASTER
}
