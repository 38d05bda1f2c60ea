// SPDX-License-Identifier: Apache-2.0
package org.oncetold.interview;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// One line of the legal record: what happened, when, and where in the sound.
///
/// @param words what is to be said about it; empty when the kind says it all
/// @param part the key of a word that belongs to it, such as a role or the kind of an exhibit
public record EventLine(
        Instant at,
        Optional<SoundPlace> sound,
        Kind kind,
        Confidential<String> words,
        Optional<String> part,
        PersonId by) {

    private static final String SEEN = "interview.note." + NoteKind.SEEN;

    /// Whether it is what an officer saw, which not everybody reads who may read the interview.
    public boolean isObservation() {
        return part.filter(SEEN::equals).isPresent();
    }

    /// What happened. Its sentence is `interview.event.<KIND>`, with the words and the part.
    public enum Kind {
        PLAN_FROZEN,
        BEGAN_ALL_THE_SAME,
        BEGAN,
        SOUND_GOES_ON,
        STEP,
        SKIPPED,
        RUNG,
        REASON,
        BRANCH_OPENED,
        BRANCH_CLOSED,
        MARK,
        DISTRESS,
        MASK_BEGAN,
        MASK_REASON,
        MASK_ENDED,
        PAUSED,
        RESUMED,
        BREAK_BEGAN,
        BREAK_ENDED,
        CAME_IN,
        WENT_OUT,
        WATCHES,
        WATCHES_NO_MORE,
        TOLD_OF_WATCHER,
        STOP_ADVISED,
        NOTED,
        EXHIBIT,
        INCIDENT,
        TOPIC_TOLD,
        PERSON_ASKED,
        PERSON_ASKED_ALOUD,
        PERSON_READY,
        PERSON_READY_ALOUD,
        ADDENDUM,
        ENDED;

        public String key() {
            return "interview.event." + name();
        }
    }
}
