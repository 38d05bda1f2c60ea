// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Optional;

/// How the taking in of a media file stands.
///
/// @param share how much of the sound is sealed, from 0 to 1, as far as the file says how long it
///   is
/// @param problem why it ended early, as a key of `i18n/messages`
public record ImportProgress(State state, double share, Optional<String> problem) {

    /// Where an import is in its life.
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
