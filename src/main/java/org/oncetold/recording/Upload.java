// SPDX-License-Identifier: Apache-2.0
package org.oncetold.recording;

import java.util.UUID;
import org.oncetold.base.Refusal;
import org.oncetold.base.StatementId;
import org.oncetold.people.PersonId;

/// A media file on its way in, piece by piece. What was received is sealed; when all of it is here
/// it becomes a recording of the same id.
///
/// @param bytes how long the file is
/// @param received how many of them are here, without a gap from the first
public record Upload(
        RecordingId id,
        StatementId statement,
        UUID original,
        PersonId begunBy,
        Speakers speakers,
        long bytes,
        long received) {

    /// How long each piece is; the last one ends with the file.
    public static final int PIECE = 1 << 22;

    public boolean isWhole() {
        return received == bytes;
    }

    /// How many pieces are here.
    long pieces() {
        return (received + PIECE - 1) / PIECE;
    }

    /// @throws Refusal unfit when the file has no such piece
    int sizeOf(long seq) {
        if (seq < 0 || seq * PIECE >= bytes)
            throw new Refusal(Refusal.Kind.UNFIT, "recording.upload.refusal.piece", PIECE);
        return (int) Math.min(PIECE, bytes - seq * PIECE);
    }
}
