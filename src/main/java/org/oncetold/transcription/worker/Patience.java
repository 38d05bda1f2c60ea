// SPDX-License-Identifier: Apache-2.0
package org.oncetold.transcription.worker;

import java.time.Duration;

/// How long a worker may be silent.
///
/// @param loading until it has loaded its model
/// @param answering until it answers a piece of sound
/// @param perSecondOfSound in addition, for each second of sound it has not answered yet
public record Patience(Duration loading, Duration answering, Duration perSecondOfSound) {

    long nanos(double secondsOfSound) {
        return answering.toNanos() + (long) (perSecondOfSound.toNanos() * secondsOfSound);
    }
}
