// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.oncetold.people.PersonId;

/// The file that a recording was made from, as it was handed in. It is an exhibit: kept byte for
/// byte and sealed, with its picture when it has one.
///
/// @param at when it was taken in
/// @param by who handed it in
/// @param bytes how long it is
/// @param format its container as the decoder names it
/// @param hasPicture whether there is a moving picture in it
/// @param sha256 of all its bytes; empty until it is kept whole, and for files from before this was
///   written down
public record HandedIn(
        RecordingId recording,
        Instant at,
        PersonId by,
        long bytes,
        String format,
        boolean hasPicture,
        Optional<Digest> sha256) {

    private static final int SHOWN = 8;
    private static final double TENTH_OF_A_MEGABYTE = 1e5;

    /// What it is called among the exhibits: the beginning of its digest, so that whoever holds the
    /// file can tell that it is this one, and nothing else has to keep the name.
    public Optional<String> reference() {
        return sha256.map(digest -> "F-" + digest.hex().substring(0, SHOWN));
    }

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

    /// The sentence that says what it is, with [#kind] in capitals and [#megabytes].
    public String key() {
        return "recording.file." + (hasPicture ? "video" : "sound");
    }

    public String letters() {
        return kind().toUpperCase(Locale.ROOT);
    }

    /// To a tenth, and never none.
    public double megabytes() {
        return Math.ceil(bytes / TENTH_OF_A_MEGABYTE) / 10;
    }
}
