// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording.media;

import java.time.Duration;
import java.util.Optional;

/// What a look into a media file tells before it is decoded.
///
/// @param format the container as the decoder names it
/// @param hasSound whether there is a sound track
/// @param hasPicture whether a moving picture goes with it; the picture on a sleeve is none
/// @param channels how many channels the sound track has; 0 when the decoder does not say
/// @param length how long the file says it is; some kinds do not say
/// @param endsEarly whether the file itself shows that its end is missing
public record Media(
        String format,
        boolean hasSound,
        boolean hasPicture,
        int channels,
        Optional<Duration> length,
        boolean endsEarly) {}
