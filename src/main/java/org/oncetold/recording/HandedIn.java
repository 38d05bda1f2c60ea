// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.Locale;
import java.util.Optional;

/// The file that a recording was made from, as it was handed in. It is an exhibit: kept byte for
/// byte and sealed, with its picture when it has one.
///
/// @param bytes how long it is
/// @param format its container as the decoder names it
/// @param hasPicture whether there is a moving picture in it
/// @param sha256 of all its bytes; empty until it is kept whole, and for files from before this was
///   written down
public record HandedIn(
        RecordingId recording,
        long bytes,
        String format,
        boolean hasPicture,
        Optional<Digest> sha256) {

    /// What the kind of file is usually called.
    public String kind() {
        var first = format.split(",")[0].toLowerCase(Locale.ROOT);
        return switch (first) {
            case "mov" -> hasPicture ? "mp4" : "m4a";
            case "matroska" -> "webm";
            case "wav", "w64", "mp3", "ogg", "flac", "aac" -> first;
            default -> "bin";
        };
    }
}
