// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oncetold.base.StatementId;
import org.oncetold.interview.InterviewId;
import org.oncetold.people.PersonId;
import org.oncetold.people.Role;

/// That somebody watches a session, or did: what the access log knows, too.
///
/// @param entry the access entry with which they came
/// @param seen when their page was last heard of
/// @param lost whether nothing more was heard of their page, rather than that they left it
public record Presence(
        UUID id,
        InterviewId interview,
        StatementId statement,
        PersonId person,
        Role role,
        UUID entry,
        Instant came,
        Instant seen,
        Optional<Instant> left,
        boolean lost) {

    long seconds() {
        return Math.max(0, Duration.between(came, left.orElse(seen)).toSeconds());
    }
}
