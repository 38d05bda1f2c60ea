// SPDX-License-Identifier: Apache-2.0
package org.oncetold.card;

import java.util.List;
import java.util.Optional;

/// What the card shows of the session. Names are those of staff in the room and next door, said
/// aloud at the beginning anyway; they are held in memory only.
///
/// @param recording whether sound is being kept; empty while no page can say
/// @param with who sits with the person
/// @param listening who listens from next door
/// @param waiting whether the person has said that they wish to go on, and the interviewer has not
public record CardScreen(
        Face face,
        Optional<Boolean> recording,
        List<String> with,
        List<String> listening,
        boolean waiting) {

    /// The three sides of the card.
    public enum Face {
        OPEN,
        PAUSED,
        ENDED
    }

    /// Before the room has said more.
    public static final CardScreen BLANK = blank(Face.OPEN);

    public static final CardScreen END = blank(Face.ENDED);

    public CardScreen {
        with = List.copyOf(with);
        listening = List.copyOf(listening);
    }

    /// All that is known of a session which no room shows.
    static CardScreen blank(Face face) {
        return new CardScreen(face, Optional.empty(), List.of(), List.of(), false);
    }

    CardScreen saying(Optional<Boolean> sound) {
        return new CardScreen(face, sound, with, listening, waiting);
    }

    CardScreen turned(Face now, boolean waits) {
        return new CardScreen(now, recording, with, listening, waits);
    }
}
