// SPDX-License-Identifier: Apache-2.0
package org.oncetold.review;

import java.time.Instant;
import java.util.Set;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// What a person heard where the machine wrote something else. It stands beside the machine's words
/// and never replaces them. It is never changed or taken away either: a later correction supersedes
/// it and says so.
///
/// @param words the machine's words it is about; empty where the machine wrote nothing
/// @param heard what is said there; blank where nothing is said
/// @param supersedes earlier corrections that no longer stand because of this one
public record Correction(
        CorrectionId id,
        PersonId who,
        Instant when,
        WordRange words,
        Confidential<String> heard,
        Set<CorrectionId> supersedes) {

    public Correction {
        supersedes = Set.copyOf(supersedes);
        heard = heard.map(String::strip);
    }

    boolean clashesWith(Correction other) {
        return words.overlaps(other.words);
    }
}
