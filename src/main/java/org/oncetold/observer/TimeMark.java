// SPDX-License-Identifier: Apache-2.0
package org.oncetold.observer;

import java.time.Instant;
import java.util.Optional;
import org.oncetold.base.Confidential;
import org.oncetold.people.PersonId;

/// A moment that somebody who watches marked.
///
/// @param atSample where the recording stood; empty without one
public record TimeMark(
        Sign sign, Confidential<String> words, PersonId by, Instant at, Optional<Long> atSample) {}
