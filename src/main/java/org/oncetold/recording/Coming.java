// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.StatementId;
import org.oncetold.recording.media.MemoryFile;

/// A whole media file in memory that is about to be taken in.
///
/// @param id of the recording it becomes
/// @param original where it is kept as it was handed in
/// @param kept what is already there, of a file that was sealed as it came
record Coming(
        RecordingId id,
        StatementId statement,
        Speakers speakers,
        UUID original,
        MemoryFile file,
        Optional<Originals.Kept> kept) {

    long bytes() {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
