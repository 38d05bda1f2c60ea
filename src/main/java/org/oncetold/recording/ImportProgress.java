// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Duration;
import java.util.Optional;

/// How the taking in of a media file stands.
///
/// @param share how much of the sound is sealed, from 0 to 1, as far as the file says how long it
///   is
/// @param left about how long it will take still, when that can be told
/// @param problem why it ended early, as a key of `i18n/messages`
public record ImportProgress(
        State state, double share, Optional<Duration> left, Optional<String> problem) {

    /// Where an import is in its life.
    public enum State {
        RUNNING,
        /// All sound is out of the file; it is read back and closed. Can no longer be cancelled.
        ENDING,
        DONE,
        FAILED,
        /// Somebody stopped it; what is half there is being erased.
        CANCELLED
    }

    public boolean isUnderWay() {
        return state == State.RUNNING || state == State.ENDING;
    }
}
