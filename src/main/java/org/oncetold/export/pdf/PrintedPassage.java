// SPDX-License-Identifier: Apache-2.0
package org.oncetold.export.pdf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One run of speech as a court PDF prints it, at its place in the recording: whose voice, and for
/// each stretch whether a machine wrote it or a person heard it. Prints nothing of itself.
///
/// @param heard who listened to it and stands for it; empty when nobody has
public record PrintedPassage(Duration at, Voice voice, List<Piece> pieces, Optional<Heard> heard) {

    private static final String HIDDEN = "[confidential]";

    public PrintedPassage {
        pieces = List.copyOf(pieces);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }

    /// Whose voice it is; marked where nothing but a mark of the interviewer says so.
    public enum Voice {
        INTERVIEWER,
        INTERVIEWER_MARKED,
        PERSON,
        PERSON_MARKED,
        INTERPRETER,
        INTERPRETER_MARKED,
        OTHER,
        UNKNOWN
    }

    /// A person listened to this passage and confirmed what stands there.
    public record Heard(StatementDocument.Present by, Instant at) {}

    /// A stretch of a passage: as the machine wrote it, or as a person heard it.
    public sealed interface Piece {

        record MachineWord(String text, boolean unsure) implements Piece {

            @Override
            public String toString() {
                return HIDDEN;
            }
        }

        /// @param noted whether it gets a numbered note; capitals and stops alone do not
        record HeardWords(String text, String machine, Heard heard, boolean noted)
                implements Piece {

            @Override
            public String toString() {
                return HIDDEN;
            }
        }
    }
}
