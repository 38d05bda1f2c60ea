// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// A moment that somebody who watches marked.
///
/// @param words what it is about; may be empty
/// @param atSample where the recording stood; empty without one
public record TimeMark(
        UUID id,
        Sign sign,
        Confidential<String> words,
        PersonId by,
        Instant at,
        Optional<Long> atSample) {

    TimeMark about(Confidential<String> told) {
        return new TimeMark(id, sign, told, by, at, atSample);
    }
}
